package cn.linli.app.signin;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Puts {@link RestingSessions} between the pages and the stored sessions. */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    @Bean
    static BeanPostProcessor restingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepository<?> stored ? new RestingSessions<>(stored) : bean;
            }
        };
    }

    /** Two first requests of one session at the same moment both begin to keep something in it. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> oneOfTwoAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    FilterRegistrationBean<Filter> sessionsOfOneRequest() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            RestingSessions.forget();
            try {
                chain.doFilter(request, response);
            } finally {
                RestingSessions.forget();
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
