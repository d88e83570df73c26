package cn.linli.kernel.sight;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The program works through {@link SightedDataSource}; only migrations connect as the role that owns the tables. */
@Configuration(proxyBeanMethods = false)
class SightConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static BeanPostProcessor sightedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new SightedDataSource(pool) : bean;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer migrationsOwnTheTables(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
