package cn.linli.feedback;

import cn.linli.kernel.duty.DutySheet;
import cn.linli.kernel.duty.Keeping;
import cn.linli.kernel.estate.Estate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the records say about an estate: how much came in, what became of it in time, what owners thought of it.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TicketFigures {

    private static final String IN_PERIOD =
            " where estate_id = :estate and registered_at >= :from and registered_at < :until ";

    private final JdbcClient jdbc;
    private final DutySheet ledger;

    /** A month, a topic or a building with its count. */
    public record Count(String key, long registered, long handled) {}

    /**
     * Owners' scores: how many, and how many of each value, for one question.
     *
     * @param counts scores 1 to 5, in this order
     */
    public record Scores(String question, long count, double mean, List<Long> counts) {}

    /** Handled inside three days (FEE-3), by the month in which it was due. */
    public Map<YearMonth, Keeping> handledInTime(Estate estate, YearMonth from, YearMonth until) {
        return ledger.keeping(FeedbackStandard.FEE_3, estate.getId(), estate.getZone(), from, until);
    }

    /** Appointments kept (FEE-7), by the month in which they were due. */
    public Map<YearMonth, Keeping> appointmentsKept(Estate estate, YearMonth from, YearMonth until) {
        return ledger.keeping(FeedbackStandard.FEE_7, estate.getId(), estate.getZone(), from, until);
    }

    public List<Count> byMonth(Estate estate, YearMonth from, YearMonth until) {
        return counts("to_char(registered_at at time zone :zone, 'YYYY-MM')", "1", estate, from, until);
    }

    public List<Count> byTopic(Estate estate, YearMonth from, YearMonth until) {
        return counts("topic", "2 desc, 1", estate, from, until);
    }

    public List<Count> byKind(Estate estate, YearMonth from, YearMonth until) {
        return counts("kind", "2 desc, 1", estate, from, until);
    }

    /** Tickets of no building are counted under an empty key. */
    public List<Count> byBuilding(Estate estate, YearMonth from, YearMonth until) {
        return counts("coalesce(building, '')", "2 desc, 1", estate, from, until);
    }

    private List<Count> counts(String key, String order, Estate estate, YearMonth from, YearMonth until) {
        return jdbc.sql("select " + key + " as key, count(*) as registered, count(handled_at) as handled from ticket"
                        + IN_PERIOD + "and (:zone)::text is not null group by 1 order by " + order)
                .param("zone", estate.getZone().getId())
                .param("estate", estate.getId())
                .param("from", from.atDay(1).atStartOfDay(estate.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        until.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(estate.getZone())
                                .toOffsetDateTime())
                .query((row, n) -> new Count(row.getString("key"), row.getLong("registered"), row.getLong("handled")))
                .list();
    }

    /** Owners' scores by question, by when they were given. */
    public List<Scores> ratings(Estate estate, YearMonth from, YearMonth until) {
        return List.of(
                scores("attitude", estate, from, until),
                scores("timeliness", estate, from, until),
                scores("result", estate, from, until));
    }

    private Scores scores(String question, Estate estate, YearMonth from, YearMonth until) {
        return jdbc.sql("select count(*) as n, coalesce(avg(" + question + "), 0) as mean,"
                        + " count(*) filter (where " + question + " = 1) as s1,"
                        + " count(*) filter (where " + question + " = 2) as s2,"
                        + " count(*) filter (where " + question + " = 3) as s3,"
                        + " count(*) filter (where " + question + " = 4) as s4,"
                        + " count(*) filter (where " + question + " = 5) as s5 from ticket_rating"
                        + " where estate_id = :estate and rated_at >= :from and rated_at < :until")
                .param("estate", estate.getId())
                .param("from", from.atDay(1).atStartOfDay(estate.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        until.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(estate.getZone())
                                .toOffsetDateTime())
                .query((row, n) -> new Scores(
                        question,
                        row.getLong("n"),
                        row.getDouble("mean"),
                        List.of(
                                row.getLong("s1"),
                                row.getLong("s2"),
                                row.getLong("s3"),
                                row.getLong("s4"),
                                row.getLong("s5"))))
                .single();
    }
}
