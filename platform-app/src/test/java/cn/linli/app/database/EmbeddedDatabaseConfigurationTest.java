package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseConfigurationTest {

    private static final String ELSEWHERE = "spring.datasource.url=jdbc:postgresql://db.example/linli";

    @TempDir
    Path temporary;

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedDatabaseConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void withoutAnAddressThePoolAndTheMigrationsUseTheEmbeddedDatabase() throws Exception {
        Path data = DataFolders.fresh(temporary);
        program.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withPropertyValues("linli.data=" + data, "spring.datasource.url=", "spring.flyway.locations=")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    assertThat(pool.getJdbcUrl())
                            .isEqualTo(
                                    context.getBean(JdbcConnectionDetails.class).getJdbcUrl());
                    assertThat(JdbcClient.create(pool)
                                    .sql("select to_regclass('flyway_schema_history') is not null")
                                    .query(Boolean.class)
                                    .single())
                            .isTrue();
                    assertThat(PostmasterFile.of(data.resolve("postgres"))).isPresent();
                });
        assertThat(PostmasterFile.of(data.resolve("postgres")))
                .as("the server ends with the program")
                .isEmpty();
        DataFolder.claim(data).close();
    }

    @Test
    void withAnAddressNothingIsStartedAndNoFolderClaimed() {
        Path data = temporary.resolve("data");
        program.withPropertyValues("linli.data=" + data, ELSEWHERE).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
            assertThat(context.getBean(HikariDataSource.class).getJdbcUrl()).startsWith("jdbc:postgresql://db.example");
            assertThat(data).doesNotExist();
        });
    }

    @Test
    void aDataSourceThatIsAlreadyThereIsUsed() {
        Path data = temporary.resolve("data");
        program.withPropertyValues("linli.data=" + data)
                .withBean(DataSource.class, DriverManagerDataSource::new)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(data).doesNotExist();
                });
    }
}
