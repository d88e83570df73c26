package cn.linli.app.today;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The line under the title: the date, and how much there is of each kind. */
@Component
@RequiredArgsConstructor
class TodaySummary {

    private final MessageSource messages;

    String of(LocalDate date, TodayList list, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(DateTimeFormatter.ofPattern(say("app.today.date", language), language)
                .format(date));
        add(parts, "app.today.sum.over", list.count(Due.Span.OVER), language);
        add(parts, "app.today.sum.today", list.count(Due.Span.TODAY), language);
        add(parts, "app.today.sum.approvals", list.approvals().size(), language);
        add(parts, "app.today.sum.climbed", list.climbed(), language);
        return String.join(" · ", parts);
    }

    private void add(List<String> parts, String key, long count, Locale language) {
        if (count > 0) {
            parts.add(say(key, language, count));
        }
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
