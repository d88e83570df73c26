package cn.linli.surveys.counting;

import cn.linli.surveys.SurveyClosed;
import cn.linli.surveys.SurveyImported;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up a round's answers when it is closed, in passes over all sheets at once and inside the transaction that closes it. Nothing
 * leads from a tally to a sheet.
 */
@Component
@RequiredArgsConstructor
class Tallies {

    /** After those who settle the sheets, before those who read what was counted. */
    static final int AFTER_SHEETS = 1000;

    /**
     * The frame is what the homes were drawn from. A round that was brought from elsewhere has none: there the forms that were handed
     * out stand for the homes, in each building as many as answered there, so that what did not come back leaves its doubt.
     */
    private static final String BUILDINGS = """
            insert into survey_building (round_id, building, estate_id, homes, answered)
            select :round, coalesce(f.building, s.building), :estate,
                   greatest(coalesce(f.homes, ceil(s.answered * (select r.forms_issued::numeric / r.forms_returned from survey_round r
                                where r.id = :round and r.imported_at is not null)), 0), coalesce(s.answered, 0)),
                   coalesce(s.answered, 0)
            from (select building, count(*) as homes from survey_frame where round_id = :round and estate_id = :estate
                  group by building) f
              full join (select building, count(*) as answered from survey_sheet
                         where round_id = :round and estate_id = :estate group by building) s on s.building = f.building
            """;

    private static final String TALLY = """
            insert into survey_tally (round_id, estate_id, building, item_id, score, overall, n)
            select :round, :estate, s.building, a.item_id, a.score, s.overall, count(*)
            from (select s.id, s.building, o.score as overall from survey_sheet s
                    left join survey_answer o on o.sheet_id = s.id and o.item_id = :questionnaire
                  where s.round_id = :round and s.estate_id = :estate) s
              join survey_answer a on a.sheet_id = s.id
            group by s.building, a.item_id, a.score, s.overall
            """;

    /** A sheet answers an item once or not at all, so that its tally has all that the sums need. */
    private static final String SUMS_OF_ITEMS = """
            insert into survey_sums (round_id, estate_id, building, kind, group_id, units, x, y, s, xx, xy, yy, xs, ss)
            select :round, :estate, building, case when item_id = :questionnaire then 'OVERALL' else 'ITEM' end, item_id, v, v, y, s, v, y, y, s, ss
            from (select building, item_id, coalesce(sum(n) filter (where score is not null), 0) as v,
                         coalesce(sum(n) filter (where score >= 4), 0) as y, coalesce(sum(n * score), 0) as s,
                         coalesce(sum(n * score * score), 0) as ss
                  from survey_tally where round_id = :round and estate_id = :estate group by building, item_id) t
            """;

    /**
     * An item that fewer than five have experienced is not shown, and counts in no area: else its figure could be had by subtraction.
     */
    private static final String SUMS_OF_AREAS = """
            with counted as (
                select i.id, i.area_id from survey_item i
                where i.id in (select item_id from survey_tally where round_id = :round and estate_id = :estate and score is not null
                               group by item_id having sum(n) >= :least)),
            areas as materialized (
                select s.id, s.building, c.area_id, count(a.score) as x, count(*) filter (where a.score >= 4) as y,
                       coalesce(sum(a.score), 0) as s
                from survey_sheet s join survey_answer a on a.sheet_id = s.id join counted c on c.id = a.item_id
                where s.round_id = :round and s.estate_id = :estate
                group by s.id, s.building, c.area_id),
            sheets as (
                select building, 'AREA' as kind, area_id as group_id, x, y, s from areas
                union all
                select building, 'ALL', :questionnaire, sum(x), sum(y), sum(s) from areas group by id, building)
            insert into survey_sums (round_id, estate_id, building, kind, group_id, units, x, y, s, xx, xy, yy, xs, ss)
            select :round, :estate, building, kind, group_id, count(*) filter (where x > 0), sum(x), sum(y), sum(s), sum(x * x), sum(x * y),
                   sum(y * y), sum(x * s), sum(s * s)
            from sheets group by building, kind, group_id
            """;

    private final SurveyRounds rounds;
    private final Figures figures;
    private final JdbcClient jdbc;

    @EventListener
    @Order(AFTER_SHEETS)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SurveyClosed closed) {
        add(rounds.of(closed.estate(), closed.round()));
    }

    /** What a file brought is counted as it comes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SurveyImported imported) {
        add(rounds.of(imported.estate(), imported.round()));
    }

    void add(SurveyRound round) {
        run(BUILDINGS, round);
        run(TALLY, round);
        run(SUMS_OF_ITEMS, round);
        run(SUMS_OF_AREAS, round);
        figures.make(round);
    }

    private void run(String statement, SurveyRound round) {
        UUID questionnaire = round.getQuestionnaireId();
        jdbc.sql(statement)
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .param("questionnaire", questionnaire)
                .param("least", Hiding.LEAST)
                .update();
    }
}
