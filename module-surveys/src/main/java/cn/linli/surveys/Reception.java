package cn.linli.surveys;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a launched survey to thousands of estates with three statements, whatever their number. */
@Component
@RequiredArgsConstructor
class Reception {

    /** So many estates are named where a launch is refused; more are not read. */
    private static final int NAMED = 5;

    private final JdbcClient jdbc;

    /** The round of each estate. */
    Map<UUID, UUID> receive(Survey survey, Collection<UUID> estates) {
        requireNone(survey.getHalfYear(), estates);
        Map<UUID, UUID> rounds = new LinkedHashMap<>();
        estates.forEach(estate -> rounds.put(estate, Ids.next()));
        try {
            jdbc.sql("insert into survey_round (id, version, estate_id, survey_id, half_year, title, questionnaire_id,"
                            + " anonymous, target, launched_by, launched_name, launched_at)"
                            + " select n.round, 0, n.estate, s.id, s.half_year, s.title, s.questionnaire_id,"
                            + " s.anonymous, s.target, s.launched_by, s.launched_name, s.launched_at"
                            + " from survey s, unnest(:rounds::uuid[], :estates::uuid[]) n (round, estate)"
                            + " where s.id = :survey")
                    .param("survey", survey.getId())
                    .param("rounds", rounds.values().toArray(UUID[]::new))
                    .param("estates", rounds.keySet().toArray(UUID[]::new))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw Refused.because("survey.halfYear.takenMeanwhile", survey.getHalfYear())
                    .at("estates");
        }
        note(SurveyMove.LAUNCHED, rounds.values());
        return rounds;
    }

    /** The round of one estate, closed with what came back and marked as imported. */
    UUID record(Survey survey, UUID estate, Share came) {
        requireNone(survey.getHalfYear(), List.of(estate));
        UUID round = Ids.next();
        jdbc.sql(
                        "insert into survey_round (id, version, estate_id, survey_id, half_year, title, questionnaire_id, anonymous,"
                                + " target, launched_by, launched_name, launched_at, closed_by, closed_name, closed_at,"
                                + " imported_by, imported_name, imported_at, forms_issued, forms_returned)"
                                + " select :round, 0, :estate, s.id, s.half_year, s.title, s.questionnaire_id, s.anonymous, s.target,"
                                + " s.launched_by, s.launched_name, s.launched_at, s.launched_by, s.launched_name, s.launched_at,"
                                + " s.launched_by, s.launched_name, s.launched_at, :issued, :returned from survey s where s.id = :survey")
                .param("round", round)
                .param("estate", estate)
                .param("survey", survey.getId())
                .param("issued", came.whole())
                .param("returned", came.part())
                .update();
        note(SurveyMove.IMPORTED, List.of(round));
        return round;
    }

    private void note(SurveyMove move, Collection<UUID> rounds) {
        jdbc.sql(
                        "insert into survey_course (id, estate_id, round_id, move, words, by_id, by_name, at)"
                                + " select n.line, r.estate_id, r.id, :move, '', r.launched_by, r.launched_name, r.launched_at"
                                + " from survey_round r join unnest(:rounds::uuid[], :lines::uuid[]) n (round, line) on n.round = r.id")
                .param("move", move.name())
                .param("rounds", rounds.toArray(UUID[]::new))
                .param("lines", Stream.generate(Ids::next).limit(rounds.size()).toArray(UUID[]::new))
                .update();
    }

    private void requireNone(String halfYear, Collection<UUID> estates) {
        List<String> taken = jdbc.sql("select e.name from survey_round r join estate e on e.id = r.estate_id"
                        + " where r.half_year = :half and r.estate_id = any(:estates::uuid[])"
                        + " and r.withdrawn_at is null order by e.code limit :limit")
                .param("half", halfYear)
                .param("estates", estates.toArray(UUID[]::new))
                .param("limit", NAMED)
                .query((row, n) -> row.getString("name"))
                .list();
        if (!taken.isEmpty()) {
            throw Refused.because("survey.halfYear.taken", String.join(", ", taken), halfYear)
                    .at("estates");
        }
    }
}
