package cn.linli.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that reaches the database, so that a page's cost can be counted. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    /** Only while somebody counts: a whole run of tests has a million of them. */
    private static volatile @Nullable Queue<String> counted;

    /**
     * The statements that {@code work} causes, but for the hourly clearing of old sessions and for telling a connection whose
     * sight it has now, which happens once where somebody else had it before.
     */
    public static List<String> during(Runnable work) {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        counted = seen;
        try {
            work.run();
        } finally {
            counted = null;
        }
        return seen.stream()
                .filter(sql -> !sql.startsWith("DELETE FROM SPRING_SESSION") && !sql.contains("'linli.sight'"))
                .toList();
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T watched(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Queue<String> seen = counted;
            if (seen != null && target instanceof Statement && method.getName().startsWith("execute")) {
                seen.add(args != null && args.length > 0 && args[0] instanceof String direct ? direct : sql);
            }
            try {
                Object result = method.invoke(target, args);
                String prepared = args != null && args.length > 0 && args[0] instanceof String text ? text : sql;
                if (target instanceof Connection && result instanceof Statement) {
                    return watchedStatement(method.getReturnType(), result, prepared);
                }
                return result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private static Object watchedStatement(Class<?> type, Object statement, String sql) {
        return watched((Class<Object>) type, statement, sql);
    }
}
