package cn.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** An event is one line in the log: nobody begins a line of their own by what they type. */
class OneLineLogTest {

    private final LoggerContext context = new LoggerContext();

    private String line(String message, Throwable thrown) {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yml"));
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(Objects.requireNonNull(settings.getObject()).getProperty("logging.pattern.console"));
        encoder.start();
        var logger = context.getLogger("cn.linli.web.ErrorPages");
        return new String(
                encoder.encode(new LoggingEvent("-", logger, Level.WARN, message, thrown, null)),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u001b[2K\r", "\u0000", "\u000b"})
    void whatWasTypedCannotForgeALine(String end) {
        assertThat(line(
                        "no such file: x" + end + "2026-11-22T09:00:00.000+08:00  INFO [main] cn.linli : all is well",
                        null))
                .matches("[^\\p{Cntrl}\u0085\u2028\u2029]+\n")
                .contains("no such file: x", "all is well");
    }

    @Test
    void aStackTraceStaysInItsLineWithEveryCause() {
        assertThat(line("It broke", new IllegalStateException("one", new IllegalArgumentException("two\nthree"))))
                .matches("[^\\p{Cntrl}]+\n")
                .contains(
                        "It broke",
                        "IllegalStateException: one",
                        "IllegalArgumentException: two",
                        "OneLineLogTest.java");
    }

    @Test
    void anOrdinaryLineIsWhatItIs() {
        assertThat(line("Database stopped", null)).endsWith(" : Database stopped \n");
    }
}
