package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.PeriodWords;
import cn.linli.kernel.estate.Estate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Drafts the monthly reply: the month's concerns that came from more than one home, with their counts; what is done about them,
 * and when, a person writes (FEE-12).
 */
@Component
@RequiredArgsConstructor
class MonthlyReplyWords implements PeriodWords {

    private static final int COMMON_FROM = 2;

    private final TicketMonth tickets;
    private final Topics topics;
    private final MessageSource messages;

    @Override
    public Optional<String> of(Estate estate, DocumentKind kind, String period) {
        if (kind != DocumentKind.REPLY) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(period);
        List<TicketMonth.Concern> all = tickets.concerns(estate, month);
        List<TicketMonth.Concern> common =
                all.stream().filter(concern -> concern.homes() >= COMMON_FROM).toList();
        String year = String.valueOf(month.getYear());
        int registered = all.stream().mapToInt(TicketMonth.Concern::registered).sum();
        String lead = paragraph("feedback.reply.lead", year, month.getMonthValue(), registered);
        return Optional.of(lead + (common.isEmpty() ? paragraph("feedback.reply.none") : table(common)));
    }

    private String table(List<TicketMonth.Concern> common) {
        Map<String, String> names = topics.names(Locale.SIMPLIFIED_CHINESE);
        StringBuilder html = new StringBuilder("<table><tbody><tr>");
        for (String column : List.of("number", "concern", "measure", "done")) {
            html.append("<th>").append(say("feedback.reply." + column)).append("</th>");
        }
        html.append("</tr>");
        int number = 1;
        for (TicketMonth.Concern concern : common) {
            html.append("<tr><td>")
                    .append(number++)
                    .append("</td><td>")
                    .append(say(
                            "feedback.reply.counted",
                            HtmlUtils.htmlEscape(names.getOrDefault(concern.topic(), concern.topic())),
                            concern.homes(),
                            concern.registered()))
                    .append("</td><td></td><td></td></tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String paragraph(String key, Object... arguments) {
        return "<p>" + say(key, arguments) + "</p>";
    }

    /** Owners read Chinese; an English edition is somebody's own work. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
