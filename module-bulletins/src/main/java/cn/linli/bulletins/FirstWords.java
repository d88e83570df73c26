package cn.linli.bulletins;

import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a new paper begins with: its kind's template, in a bulletin the quarter's figures under the first heading, each
 * with where it comes from, and in a paper about a month what other rooms know of it. Whoever writes may change every word of it; the figures stay where they were taken from.
 */
@Component
@RequiredArgsConstructor
public class FirstWords {

    /** As many blocks as the longest bar has; they print, and they stand beside their number. */
    private static final int LONGEST_BAR = 20;

    private static final String HEADING_ENDS = "</h2>";

    private final DocumentTemplates templates;
    private final ObjectProvider<QuarterFigures> figures;
    private final ObjectProvider<PeriodWords> words;
    private final MessageSource messages;

    public String of(Estate estate, DocumentKind kind, @Nullable String period) {
        String template = templates.of(kind).getBody();
        if (period == null) {
            return template;
        }
        if (kind != DocumentKind.BULLETIN) {
            return template
                    + words.orderedStream()
                            .flatMap(room -> room.of(estate, kind, period).stream())
                            .collect(Collectors.joining());
        }
        String told =
                Quarter.of(period).map(quarter -> figures(estate, quarter)).orElse("");
        int under = template.indexOf(HEADING_ENDS);
        return under < 0
                ? template + told
                : template.substring(0, under + HEADING_ENDS.length())
                        + told
                        + template.substring(under + HEADING_ENDS.length());
    }

    /**
     * A typed text with the figures of another quarter in the place of those that it was begun with; none where somebody has
     * written among them since, because what a person wrote is not thrown away.
     */
    public Optional<String> redrawn(Estate estate, String typed, String begunWith, String chosen) {
        Section written = Section.first(typed);
        if (!written.isThere()
                || !written.text()
                        .equals(Section.first(of(estate, DocumentKind.BULLETIN, begunWith))
                                .text())) {
            return Optional.empty();
        }
        return Optional.of(written.replacedBy(Section.first(of(estate, DocumentKind.BULLETIN, chosen))));
    }

    private String figures(Estate estate, Quarter quarter) {
        StringBuilder html = new StringBuilder();
        // Owners read Chinese; an English edition is somebody's own work.
        Locale language = Locale.SIMPLIFIED_CHINESE;
        figures.orderedStream()
                .flatMap(room -> room.of(estate, quarter, language).stream())
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> append(html, table, language));
        return html.toString();
    }

    private void append(StringBuilder html, QuarterFigures.Table table, Locale language) {
        html.append("<h3>").append(HtmlUtils.htmlEscape(table.title())).append("</h3><table><tbody>");
        long most =
                table.rows().stream().mapToLong(QuarterFigures.Row::value).max().orElse(0);
        table.rows().forEach(row -> append(html, row, most));
        html.append("</tbody></table><p>")
                .append(HtmlUtils.htmlEscape(
                        messages.getMessage("bulletins.figures.source", new Object[] {table.source()}, language)))
                .append("</p>");
    }

    private static void append(StringBuilder html, QuarterFigures.Row row, long most) {
        html.append("<tr><th>").append(HtmlUtils.htmlEscape(row.name())).append("</th><td>");
        html.append(bar(row.value(), most)).append(' ').append(row.value());
        if (row.beside() != null) {
            html.append(" · ").append(HtmlUtils.htmlEscape(row.beside()));
        }
        html.append("</td></tr>");
    }

    /** What happened at all is seen, however little it is. */
    static String bar(long value, long most) {
        if (value <= 0 || most <= 0) {
            return "";
        }
        return "█".repeat((int) Math.max(1, Math.round((double) LONGEST_BAR * value / most)));
    }
}
