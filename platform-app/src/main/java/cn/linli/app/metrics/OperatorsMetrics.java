package cn.linli.app.metrics;

import cn.linli.kernel.Watched;
import cn.linli.kernel.sight.Sight;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** What an operator wants to be woken by, read from the database when somebody scrapes. */
@Slf4j
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class OperatorsMetrics {

    private final JdbcClient jdbc;

    @Bean
    MeterBinder watchedNumbers(List<Watched> watched) {
        return registry -> watched.forEach(number -> gauge(registry, number));
    }

    @Bean
    Watched jobsDue() {
        return new Watched(
                "jobs.due",
                "jobs whose time has come and that nobody has taken",
                () -> jobs("not picked and execution_time < now()"));
    }

    @Bean
    Watched jobsFailing() {
        return new Watched("jobs.failing", "jobs whose last try failed", () -> jobs("consecutive_failures > 0"));
    }

    private long jobs(String which) {
        return jdbc.sql("select count(*) from scheduled_tasks where " + which)
                .query(Long.class)
                .single();
    }

    private static void gauge(MeterRegistry registry, Watched number) {
        Gauge.builder("linli." + number.name(), number, OperatorsMetrics::read)
                .strongReference(true)
                .description(number.meaning())
                .register(registry);
    }

    /** Counted over the whole company, whoever scrapes; while the database is away the other metrics still have to be read. */
    private static double read(Watched number) {
        try (Sight.Frame frame = Sight.everything().open()) {
            return number.value().getAsLong();
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "{} cannot be read: {}",
                    number.name(),
                    away.getMostSpecificCause().getMessage());
            return Double.NaN;
        }
    }
}
