package cn.linli.kernel.notice;

import cn.linli.kernel.Watched;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox every twenty seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    private static final int AT_ONCE = 200;

    /** Told to send nothing, as the demo is, it leaves mails and chat messages in the outbox. */
    @Bean
    @ConditionalOnProperty(name = "linli.notices.send", matchIfMissing = true)
    Task<Void> sendNotices(Outbox outbox) {
        return Tasks.recurring("send-notices", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> outbox.sendDue(AT_ONCE));
    }

    @Bean
    Watched messagesWaiting(Deliveries deliveries) {
        return new Watched("outbox.waiting", "messages still to be sent", deliveries::waiting);
    }

    @Bean
    Watched messagesGivenUp(Deliveries deliveries) {
        return new Watched("outbox.failed", "messages that were given up", deliveries::givenUp);
    }

    @Bean
    Watched messagesOverdue(Deliveries deliveries, Clock clock) {
        return new Watched(
                "outbox.overdue.seconds",
                "how long the oldest due message has waited",
                () -> deliveries
                        .firstDue()
                        .map(due -> Math.max(
                                0, Duration.between(due, clock.instant()).toSeconds()))
                        .orElse(0L));
    }
}
