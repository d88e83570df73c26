package cn.linli.callbacks.rain;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at QWeather; without a key it is not asked.
 *
 * @param host the account's own API host, such as {@code https://abcxyz.qweatherapi.com}
 * @param patience how long an answer may take
 */
@ConfigurationProperties("linli.weather.qweather")
record QWeatherSettings(
        @Nullable URI host,
        @Nullable String key,
        @DefaultValue("10s") Duration patience) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The key travels with each question, and only where nobody reads along. */
    URI address() {
        if (host == null || host.getHost() == null || key == null || key.isBlank()) {
            throw new IllegalStateException(
                    "linli.weather.qweather.key stands for an account: its host and a key that is not empty are needed");
        }
        if (!"https".equals(host.getScheme()) && !OWN_MACHINE.contains(host.getHost())) {
            throw new IllegalStateException("linli.weather.qweather.host is asked by https only");
        }
        return host;
    }
}
