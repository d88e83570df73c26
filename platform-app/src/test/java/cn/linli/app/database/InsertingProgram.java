package cn.linli.app.database;

import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program with nothing but the embedded database: stores one row after the other and prints each acknowledged one. */
@ImportAutoConfiguration({EmbeddedDatabaseConfiguration.class, DataSourceAutoConfiguration.class})
class InsertingProgram {

    static final String ACKNOWLEDGED = "acknowledged ";
    static final String LAST_WORD = "last word stored";

    public static void main(String[] arguments) {
        DataSource dataSource =
                SpringApplication.run(InsertingProgram.class, arguments).getBean(DataSource.class);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("create table if not exists row (id bigint primary key)").update();
        long next = jdbc.sql("select coalesce(max(id), 0) + 1 from row")
                .query(Long.class)
                .single();
        LongStream.rangeClosed(next, Long.MAX_VALUE).forEach(id -> {
            jdbc.sql("insert into row values (?)").param(id).update();
            System.out.println(ACKNOWLEDGED + id);
        });
    }

    /** What a room does while the program ends: it still has its database. */
    @Bean
    DisposableBean lastWord(DataSource dataSource) {
        return () -> {
            JdbcClient.create(dataSource)
                    .sql("create table if not exists last_word ()")
                    .update();
            System.out.println(LAST_WORD);
        };
    }
}
