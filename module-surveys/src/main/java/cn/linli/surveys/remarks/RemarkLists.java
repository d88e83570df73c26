package cn.linli.surveys.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments of a round: which are sorted, what they are about, and what many of them say. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RemarkLists {

    /** Filters for what nobody has sorted yet. */
    public static final String UNCODED = "-";

    /** What at least two owners wrote is no single voice any more. */
    private static final int FREQUENT = 2;

    private static final String OF_ROUND = " from survey_remark where estate_id = :estate and round_id = :round";

    private final JdbcClient jdbc;

    /** A subject, and how many wrote about it. */
    public record Subject(String topic, int count) {}

    /** How many there are, and how many somebody has sorted. */
    public record Counts(int all, int coded, int tickets) {

        public int open() {
            return all - coded;
        }
    }

    /**
     * One comment as lists show it.
     *
     * @param home none in an anonymous survey
     */
    public record Row(
            UUID id,
            int number,
            String words,
            @Nullable String home,
            @Nullable String topic,
            @Nullable String codedBy,
            @Nullable UUID ticket,
            @Nullable String ticketNumber) {}

    /**
     * @param topic a code, {@link #UNCODED}, or none for all
     * @param after the number behind which the page begins
     */
    public List<Row> page(UUID estate, UUID round, @Nullable String topic, int after, int limit) {
        Map<String, Object> wanted = new HashMap<>();
        String narrowed = "";
        if (UNCODED.equals(topic)) {
            narrowed = " and topic is null";
        } else if (topic != null) {
            narrowed = " and topic = :topic";
            wanted.put("topic", topic);
        }
        return jdbc.sql("select *" + OF_ROUND + narrowed + " and number > :after order by number limit :limit")
                .params(wanted)
                .param("estate", estate)
                .param("round", round)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public Counts counts(UUID estate, UUID round) {
        return jdbc.sql("select count(*) as n, count(topic) as coded, count(ticket_id) as tickets" + OF_ROUND)
                .param("estate", estate)
                .param("round", round)
                .query((row, n) -> new Counts(row.getInt("n"), row.getInt("coded"), row.getInt("tickets")))
                .single();
    }

    /** What is written about, the most frequent subject first. */
    public List<Subject> subjects(UUID estate, UUID round) {
        return jdbc.sql("select topic, count(*) as n" + OF_ROUND
                        + " and topic is not null group by topic order by n desc, topic")
                .param("estate", estate)
                .param("round", round)
                .query((row, n) -> new Subject(row.getString("topic"), row.getInt("n")))
                .list();
    }

    /** The subjects that the public letter answers: more than one owner wrote about them (SUR-9). */
    public List<Subject> frequent(UUID estate, UUID round, int limit) {
        return subjects(estate, round).stream()
                .filter(subject -> subject.count() >= FREQUENT)
                .limit(limit)
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("words"),
                row.getString("home"),
                row.getString("topic"),
                row.getString("coded_name"),
                row.getObject("ticket_id", UUID.class),
                row.getString("ticket_number"));
    }
}
