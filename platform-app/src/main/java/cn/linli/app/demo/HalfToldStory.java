package cn.linli.app.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A story that broke off (the program was killed while telling it) is told anew from an empty schema: nobody may take half
 * a demo for a whole one. Only a database in which a demo was begun is ever emptied.
 */
@Slf4j
@Component
@Profile("demo")
class HalfToldStory implements BeanPostProcessor {

    private static final String HALF_TOLD = "select told_at is null from app_demo_story";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof FlywayMigrationStrategy migrations)) {
            return bean;
        }
        return (FlywayMigrationStrategy) flyway -> {
            emptyIfHalfTold(flyway.getConfiguration().getDataSource());
            migrations.migrate(flyway);
        };
    }

    private static void emptyIfHalfTold(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, "select to_regclass('public.app_demo_story') is not null")
                    && isTrue(statement, HALF_TOLD)) {
                log.info("演示：上次没有准备完，重新开始 / Demo: the last start broke off, begun anew");
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's database could not be looked at", e);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
