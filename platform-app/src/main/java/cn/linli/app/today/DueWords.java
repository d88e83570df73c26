package cn.linli.app.today;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a few words until when, or how long already. */
@Component
@RequiredArgsConstructor
class DueWords {

    private final MessageSource messages;

    String of(Due due, Locale language) {
        if (due.lastDay() == null) {
            return say("app.today.when.open", language);
        }
        return switch (due.span()) {
            case OVER -> over(due, language);
            case TODAY ->
                due.wholeDay()
                        ? say("app.today.when.endOfDay", language)
                        : say("app.today.when.hour", language, hour(due));
            case WEEK ->
                due.wholeDay()
                        ? format(due, "app.today.when.day", language)
                        : format(due, "app.today.when.dayHour", language);
            case LATER -> format(due, "app.today.when.date", language);
        };
    }

    private String over(Due due, Locale language) {
        if (due.lateBy() > 0) {
            return say("app.today.when.daysLate", language, due.lateBy());
        }
        return due.hoursLate() > 0
                ? say("app.today.when.hoursLate", language, due.hoursLate())
                : say("app.today.when.justLate", language);
    }

    /** The last day itself for what lasts to its end; the moment for what has an hour. */
    private String format(Due due, String patternKey, Locale language) {
        var moment = due.wholeDay() ? Objects.requireNonNull(due.lastDay()) : Objects.requireNonNull(due.at());
        return DateTimeFormatter.ofPattern(say(patternKey, language), language).format(moment);
    }

    private static String hour(Due due) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(Objects.requireNonNull(due.at()));
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
