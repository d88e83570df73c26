package cn.linli.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Reads every line that the product would log, whatever a test's own level prints, and remembers those that tell what no
 * log may tell.
 */
final class LogGuard extends TurboFilter {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a telephone number",
            Pattern.compile("(?<![0-9A-Fa-f-])1[3-9]\\d{9}(?![0-9A-Fa-f])"),
            "a password",
            Pattern.compile(Pattern.quote(Cast.PASSWORD) + "|orchid-umbrella-7"),
            "a password's hash",
            Pattern.compile("\\$2[aby]\\$\\d\\d\\$"),
            "an owner's link",
            Pattern.compile("/[ts]/[A-Za-z0-9_-]{16,}"),
            "a session's id",
            Pattern.compile("(?i)(?:linli|session)=[A-Za-z0-9+/-]{20,}"),
            "a form's one-time key",
            Pattern.compile("_key=[0-9a-f-]{36}"));

    /** The set-up code is printed on purpose, by one class, for whoever started the program. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z-])(?:[3-9A-Y]{4}-){3}[3-9A-Y]{4}(?![0-9A-Za-z-])");

    private static final String PRINTS_THE_CODE = "cn.linli.app.setup.SetUpAtStart";
    private static final List<String> FOUND = new CopyOnWriteArrayList<>();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format != null && level.isGreaterOrEqual(shown(logger.getName()))) {
            look(logger.getName(), format, arguments, thrown);
        }
        return FilterReply.NEUTRAL;
    }

    /** As the product's own application.yml sets it. */
    private static Level shown(String logger) {
        return logger.startsWith("cn.linli") ? Level.INFO : Level.WARN;
    }

    private static void look(String logger, String format, Object @Nullable [] arguments, @Nullable Throwable thrown) {
        var formatted = MessageFormatter.arrayFormat(format, arguments);
        StringBuilder line = new StringBuilder(String.valueOf(formatted.getMessage()));
        Throwable first = thrown == null ? formatted.getThrowable() : thrown;
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            line.append(" | ").append(cause);
        }
        FORBIDDEN.forEach((what, pattern) -> {
            if (pattern.matcher(line).find()) {
                FOUND.add(logger + " tells " + what + ": " + line);
            }
        });
        if (!logger.equals(PRINTS_THE_CODE) && CODE.matcher(line).find()) {
            FOUND.add(logger + " tells the one-time code: " + line);
        }
    }

    /** What was told since somebody last asked. */
    static List<String> told() {
        List<String> told = List.copyOf(FOUND);
        FOUND.removeAll(told);
        return told;
    }
}
