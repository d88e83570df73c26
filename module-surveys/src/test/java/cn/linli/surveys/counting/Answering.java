package cn.linli.surveys.counting;

import cn.linli.kernel.Ids;
import cn.linli.surveys.Launching;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyItem;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.testing.Cast.Stage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds that are closed with the answers that a test wants, without the way there. */
@Component
@RequiredArgsConstructor
public class Answering {

    private final Launching launching;
    private final SurveyRounds rounds;
    private final Questionnaires questionnaires;
    private final Tallies tallies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** What owners of one building answer: each item the same score, the overall one another. */
    public record Given(String building, int homes, List<Sheet> sheets) {

        public static Given of(String building, int homes, Sheet... sheets) {
            return new Given(building, homes, List.of(sheets));
        }
    }

    /**
     * One sheet.
     *
     * @param scores in the order of the items, the last one of all further items too; 0 is "not experienced"
     */
    public record Sheet(int overall, List<Integer> scores) {

        public static Sheet of(int overall, Integer... scores) {
            return new Sheet(overall, List.of(scores));
        }

        Integer scoreOf(int item) {
            return scores.get(Math.min(item, scores.size() - 1));
        }
    }

    /** As many sheets that say the same. */
    public static Sheet[] times(int number, Sheet sheet) {
        return IntStream.range(0, number).mapToObj(i -> sheet).toArray(Sheet[]::new);
    }

    public SurveyRound closed(Stage stage, String halfYear, @Nullable String shortBecause, Given... buildings) {
        UUID id = launching.launched(stage, halfYear);
        transaction.executeWithoutResult(status -> {
            SurveyRound round = rounds.of(stage.id(), id);
            int position = 0;
            int answered = 0;
            int homes = 0;
            for (Given building : buildings) {
                frame(round, building, position);
                position += building.homes();
                homes += building.homes();
                answered += building.sheets().size();
                building.sheets().forEach(sheet -> answer(round, building.building(), sheet));
            }
            close(round, homes, answered, shortBecause);
        });
        transaction.executeWithoutResult(status -> tallies.add(rounds.of(stage.id(), id)));
        return rounds.of(stage.id(), id);
    }

    public void counted(SurveyRound round) {
        jdbc.sql("update survey_round set counted_at = closed_at, counted_name = closed_name where id = :round")
                .param("round", round.getId())
                .update();
    }

    private void close(SurveyRound round, int homes, int answered, @Nullable String shortBecause) {
        jdbc.sql(
                        "update survey_round set drawn_at = now(), drawn_name = '陈客服', issue_date = '2026-11-01', return_by = '2026-11-11',"
                                + " rate = 15, frame_size = :homes, issued_at = now(), issued_name = '陈客服', closed_at = now(),"
                                + " closed_name = '陈客服', forms_issued = :issued, forms_returned = :answered, short_because = :because"
                                + " where id = :round")
                .param("homes", homes)
                .param("issued", Math.max(answered, homes / 2))
                .param("answered", answered)
                .param("because", shortBecause)
                .param("round", round.getId())
                .update();
    }

    private void frame(SurveyRound round, Given building, int position) {
        jdbc.sql(
                        "insert into survey_frame (round_id, position, estate_id, household_id, building, unit, room, occupancy)"
                                + " select :round, :position + n, :estate, gen_random_uuid(), :building, '1', n::text, 'OCCUPIED'"
                                + " from generate_series(1, :homes) n")
                .param("round", round.getId())
                .param("position", position)
                .param("estate", round.getEstateId())
                .param("building", building.building())
                .param("homes", building.homes())
                .update();
    }

    private void answer(SurveyRound round, String building, Sheet sheet) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into survey_sheet (id, estate_id, round_id, building, unit, channel)"
                        + " values (:id, :estate, :round, :building, '1', 'LINK')")
                .param("id", id)
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("building", building)
                .update();
        Questionnaire asked = questionnaires.of(round.getQuestionnaireId());
        List<SurveyItem> items = asked.items();
        answer(round, id, asked.getId(), sheet.overall());
        for (int i = 0; i < items.size(); i++) {
            answer(round, id, items.get(i).getId(), sheet.scoreOf(i));
        }
    }

    private void answer(SurveyRound round, UUID sheet, UUID item, int score) {
        jdbc.sql(
                        "insert into survey_answer (estate_id, sheet_id, item_id, score) values (:estate, :sheet, :item, nullif(:score, 0))")
                .param("estate", round.getEstateId())
                .param("sheet", sheet)
                .param("item", item)
                .param("score", score)
                .update();
    }

    /** A drawn home that could not be asked. */
    public void excluded(SurveyRound round, String building, String because) {
        UUID draw = Ids.next();
        jdbc.sql(
                        "insert into survey_draw (id, estate_id, round_id, number, seed, algorithm, frame_hash, homes, drawn_by, drawn_name, drawn_at)"
                                + " values (:id, :estate, :round, 1, 1, 'test', 'test', 1, :id, '陈客服', now()) on conflict do nothing")
                .param("id", draw)
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .update();
        jdbc.sql(
                        "insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home, building, unit, token_hash,"
                                + " excluded_name, excluded_at, excluded_because) select :id, :estate, :round, d.id, :id, 1, 1, '3-1-101',"
                                + " :building, '1', :hash, '陈客服', now(), :because from survey_draw d where d.round_id = :round")
                .param("id", UUID.randomUUID())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("building", building)
                .param("hash", UUID.randomUUID().toString())
                .param("because", because)
                .update();
    }
}
