package cn.linli.app.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Brings an embedded PostgreSQL when nobody named another by {@code spring.datasource.url} ({@code
 * SPRING_DATASOURCE_URL}). {@code linli.data} ({@code LINLI_DATA}) names the folder that keeps it, {@code data} in the
 * working directory unless told otherwise.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoOtherDatabase.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
public class EmbeddedDatabaseConfiguration {

    /** Before any other work, so that a second program on the folder ends with one sentence and no half-made beans. */
    @Bean
    static BeanFactoryPostProcessor dataFolderIsClaimedFirst(Environment environment) {
        return factory -> {
            DataFolder folder = DataFolder.claim(Path.of(environment.getProperty("linli.data", "data")));
            factory.registerSingleton("dataFolder", folder);
            ((DefaultListableBeanFactory) factory).registerDisposableBean("dataFolder", folder::close);
        };
    }

    /** The pool is made from this bean and so is closed before it: the server outlives its last connection. */
    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder dataFolder) {
        return EmbeddedDatabase.start(dataFolder);
    }

    @Bean
    DatabaseWatch databaseWatch(EmbeddedDatabase embeddedDatabase) {
        return new DatabaseWatch(embeddedDatabase);
    }
}
