package cn.linli.surveys.answers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that came back and cannot be keyed, such as an empty one: each with the reason that is printed. */
@Service
@RequiredArgsConstructor
@Transactional
public class Unkeyed {

    public static final int LONGEST_REASON = 200;

    private final SurveyRounds rounds;
    private final AnswerReturns returns;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One paper that is not counted. */
    public record Line(String building, String reason, Hand noted) {}

    public void note(UUID estate, UUID id, String building, String reason, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.paperUnkeyed");
        round.require(SurveyAction.KEY);
        if (!returns.of(estate, id).waitsIn(building)) {
            throw Refused.because("survey.unkeyed.none").at("building");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.because("survey.unkeyed.reason", LONGEST_REASON).at("reason");
        }
        jdbc.sql(
                        "insert into survey_unkeyed (id, estate_id, round_id, building, reason, noted_by, noted_name, noted_at)"
                                + " values (:id, :estate, :round, :building, :reason, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", estate)
                .param("round", id)
                .param("building", building)
                .param("reason", reason.strip())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Line> of(SurveyRound round) {
        return jdbc.sql("select * from survey_unkeyed where estate_id = :estate and round_id = :round order by id")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> new Line(
                        row.getString("building"),
                        row.getString("reason"),
                        new Hand(
                                row.getObject("noted_by", UUID.class),
                                row.getString("noted_name"),
                                Objects.requireNonNull(row.getObject("noted_at", OffsetDateTime.class))
                                        .toInstant())))
                .list();
    }
}
