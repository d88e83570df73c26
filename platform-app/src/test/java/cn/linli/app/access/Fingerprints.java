package cn.linli.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.testing.Cast.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of all rows that belong to an estate, table by table: equal when nothing was written there. */
@TestComponent
@RequiredArgsConstructor
public class Fingerprints {

    private final JdbcClient jdbc;

    Map<String, String> of(Stage stage) {
        Map<String, String> found = new TreeMap<>();
        for (String table : tables()) {
            found.put(
                    table,
                    jdbc.sql("select coalesce(md5(string_agg(r::text, ',' order by r::text)), '-') from \"" + table
                                    + "\" r where estate_id = ?")
                            .param(stage.id())
                            .query(String.class)
                            .single());
        }
        return found;
    }

    /** Every table whose rows belong to an estate. */
    List<String> tables() {
        List<String> tables = jdbc.sql("select relname from pg_class join pg_attribute on attrelid = pg_class.oid"
                        + " where attname = 'estate_id' and relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }
}
