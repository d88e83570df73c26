package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Drafts the notice that tells owners of a hot problem's course: how many told it, what was decided, which measures are done and
 * which are not. It goes the way of every paper, with an approval and a signature (FEE-13).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class HotNotices {

    private final HotProblems problems;
    private final Documents documents;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    public UUID draft(Estate estate, UUID id, Actor by) {
        HotProblem problem = problems.of(estate.getId(), id);
        Refused.unless(problem.getDecision() != null, "feedback.hot.notDecided");
        UUID document = documents.draft(
                estate.getId(),
                DocumentKind.NOTICE,
                null,
                false,
                Wording.of(title(problem), text(estate, problem)),
                by);
        jdbc.sql(
                        "insert into ticket_hot_notice (problem_id, document_id, drafted_at) values (:problem, :document, :at)")
                .param("problem", id)
                .param("document", document)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return document;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> of(UUID estate, UUID id) {
        return jdbc.sql("select document_id from ticket_hot_notice where problem_id = :problem order by drafted_at")
                .param("problem", problems.of(estate, id).getId())
                .query((row, n) -> row.getObject("document_id", UUID.class))
                .list();
    }

    /** A paper's title is as long as a problem's at most. */
    private String title(HotProblem problem) {
        String title = say("feedback.hot.notice.title", problem.getTitle());
        return title.length() <= 80 ? title : problem.getTitle();
    }

    private String text(Estate estate, HotProblem problem) {
        StringBuilder html = new StringBuilder();
        int told = problems.cases(estate.getId(), problem.getId()).size();
        paragraph(html, "feedback.hot.notice.told", told);
        paragraph(
                html, "feedback.hot.notice.met", String.valueOf(problem.getMetOn()), escaped(problem.getDepartments()));
        paragraph(html, "feedback.hot.notice.decided", escaped(problem.getDecision()));
        List<HotMeasure> measures = problems.measures(estate.getId(), problem.getId());
        if (!measures.isEmpty()) {
            html.append("<table><tbody><tr>");
            for (String column : List.of("measure", "due", "state")) {
                html.append("<th>").append(say("feedback.hot.notice." + column)).append("</th>");
            }
            html.append("</tr>");
            measures.forEach(measure -> row(html, measure, estate));
            html.append("</tbody></table>");
        }
        if (!problem.isOpen()) {
            paragraph(html, "feedback.hot.notice.closed");
        }
        return html.toString();
    }

    /** Owners read what was done and when; who did it is the company's own matter. */
    private void row(StringBuilder html, HotMeasure measure, Estate estate) {
        String state = measure.getDone() == null
                ? say("feedback.hot.notice.open")
                : say(
                        "feedback.hot.notice.done",
                        estate.dateOf(measure.getDone().at()).toString(),
                        escaped(measure.getDoneWords()));
        html.append("<tr><td>")
                .append(escaped(measure.getWhat()))
                .append("</td><td>")
                .append(measure.getDue())
                .append("</td><td>")
                .append(state)
                .append("</td></tr>");
    }

    private void paragraph(StringBuilder html, String key, Object... arguments) {
        html.append("<p>").append(say(key, arguments)).append("</p>");
    }

    private static String escaped(@Nullable String text) {
        return HtmlUtils.htmlEscape(Objects.requireNonNullElse(text, ""));
    }

    /** Owners read Chinese. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
