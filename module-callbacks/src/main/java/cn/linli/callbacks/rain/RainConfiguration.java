package cn.linli.callbacks.rain;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Nobody is asked unless there is an account. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("linli.weather.qweather.key")
@EnableConfigurationProperties(QWeatherSettings.class)
class RainConfiguration {

    /** Named in the language in which rains are recorded. */
    @Bean
    RainSource qweather(QWeatherSettings settings, JsonMapper json, MessageSource messages) {
        return new QWeather(
                messages.getMessage("rainSource.qweather", null, Locale.SIMPLIFIED_CHINESE), settings, json);
    }

    @Bean
    Task<Void> askForTheRain(RainWatch watch) {
        return Tasks.recurring("ask-for-the-rain", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> watch.ask());
    }
}
