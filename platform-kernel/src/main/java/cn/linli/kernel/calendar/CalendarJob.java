package cn.linli.kernel.calendar;

import cn.linli.kernel.Watched;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half minute whether a new day has begun somewhere. */
@Configuration(proxyBeanMethods = false)
class CalendarJob {

    @Bean
    Task<Void> liveTheDays(Calendar calendar) {
        return Tasks.recurring("live-the-days", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> calendar.catchUp());
    }

    @Bean
    Watched daysBehind(Calendar calendar) {
        return new Watched(
                "calendar.days.behind",
                "days begun and not lived yet, in the zone furthest behind",
                calendar::daysBehind);
    }
}
