package cn.linli.app.acts;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the database, as two numbers a table: equal before and after means that nothing was written anywhere. The
 * transaction that wrote a row is later than any before it: as many rows with the same sum are the same rows, untouched.
 */
final class Footprint {

    /** What changes by being asked: sessions, counted tries, the jobs' own table. */
    private static final Set<String> RESTLESS =
            Set.of("spring_session", "spring_session_attributes", "throttle_try", "scheduled_tasks");

    private final JdbcClient jdbc;
    private final String everything;

    Footprint(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.everything = jdbc
                .sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !RESTLESS.contains(table))
                .map(table -> "select '" + table + " ' || count(*) || ' '"
                        + " || coalesce(sum(xmin::text::bigint), 0) as print from \"" + table + "\"")
                .collect(Collectors.joining(" union all "));
    }

    /** Every table with its rows, whoever they belong to. */
    Set<String> taken() {
        return jdbc.sql(everything).query(String.class).set();
    }

    long journalEntries() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }
}
