package cn.linli.surveys.answers;

import cn.linli.kernel.Refused;
import cn.linli.surveys.draw.RoundOfForm;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sheet of a home that answered by its link, with all its answers, in one statement. */
@Component("surveySheets")
@RequiredArgsConstructor
class AnswerSheets {

    /**
     * Whoever closes the round has its row: waiting for it, this statement then sees that nothing is taken any more, and a sheet
     * can never come behind the closing.
     */
    private static final String PUT = """
            with open as (
                select id, estate_id from survey_round
                where estate_id = :estate and id = :round and closed_at is null and withdrawn_at is null
                for share),
            sheet as (
                insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment, form_id)
                select :id, estate_id, id, :building, :unit, 'LINK', :comment::varchar, :form::uuid from open
                returning id, estate_id)
            insert into survey_answer (estate_id, sheet_id, item_id, score)
            select s.estate_id, s.id, a.item, a.score from sheet s, unnest(:items::uuid[], :scores::smallint[]) a (item, score)
            """;

    private final JdbcClient jdbc;

    void put(AnswerDoor door, Filled filled) {
        RoundOfForm round = door.round();
        int written = jdbc.sql(PUT)
                .param("estate", round.estate())
                .param("round", round.id())
                // Not one of the time-ordered ids: it must not say when.
                .param("id", UUID.randomUUID())
                .param("building", door.form().building())
                // Of a unit a single home may be drawn; the weights ask for the building alone.
                .param("unit", round.anonymous() ? "" : door.form().unit())
                .param("comment", filled.commentOrNone())
                .param("form", round.anonymous() ? null : door.form().id())
                .param("items", door.asked().ids())
                .param("scores", door.asked().scoresOf(filled))
                .update();
        Refused.unless(written == door.asked().number(), "survey.admission.CLOSED");
    }
}
