package cn.linli.kernel.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
}
