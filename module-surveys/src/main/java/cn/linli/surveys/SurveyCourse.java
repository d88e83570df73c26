package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with a round, line by line: added, never changed. */
@Component
@RequiredArgsConstructor
public class SurveyCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * One line.
     *
     * @param words what belongs to the move in words, such as a reason; often empty
     */
    public record Line(SurveyMove move, String words, String by, Instant at) {}

    public void add(SurveyRound round, SurveyMove move, String words, Actor by) {
        jdbc.sql("insert into survey_course (id, estate_id, round_id, move, words, by_id, by_name, at)"
                        + " values (:id, :estate, :round, :move, :words, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("move", move.name())
                .param("words", words)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(SurveyRound round) {
        return jdbc.sql("select * from survey_course where estate_id = :estate and round_id = :round order by at, id")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> new Line(
                        SurveyMove.valueOf(row.getString("move")),
                        row.getString("words"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
