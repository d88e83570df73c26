package cn.linli.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * One embedded PostgreSQL for the JVM, one empty database for each context. {@code LINLI_TEST_DATABASE} (a JDBC address
 * with user and password) puts the tests on another server, where one JVM has place: {@code -Dlinli.test.forks=1}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails testDatabase() {
        String other = System.getenv("LINLI_TEST_DATABASE");
        return other != null ? details(other, "", "") : embedded();
    }

    @Bean
    TableOwner tableOwner(JdbcConnectionDetails database) {
        return new TableOwner(database);
    }

    private static JdbcConnectionDetails embedded() {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return details(
                "jdbc:postgresql://127.0.0.1:" + Server.INSTANCE.getPort() + "/" + name + "?reWriteBatchedInserts=true",
                "postgres",
                "postgres");
    }

    private static JdbcConnectionDetails details(String url, String user, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
