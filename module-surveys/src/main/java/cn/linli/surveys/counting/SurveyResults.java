package cn.linli.surveys.counting;

import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a closed round says, read from its tallies. While it runs there are no results, for anybody: a figure that can be watched can be
 * polished.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveyResults {

    private static final int HALF_YEARS = 6;

    private static final String COUNTED_UNTIL = """
            select r.id from survey_round r
            where r.estate_id = :estate and r.half_year <= :half and r.closed_at is not null and r.withdrawn_at is null
            order by r.half_year desc limit :limit
            """;

    private static final String LEFT_OUT = """
            select true as homes, building, excluded_because as reason, count(*) as n from survey_form
            where round_id = :round and estate_id = :estate and excluded_at is not null group by building, excluded_because
            union all
            select false, building, reason, count(*) from survey_unkeyed
            where round_id = :round and estate_id = :estate group by building, reason
            order by 1 desc, 2, 3
            """;

    private final SurveyRounds rounds;
    private final ResultTables tables;
    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;

    /** None before it is closed. */
    public Optional<ResultTable> table(SurveyRound round) {
        if (round.getClosed() == null || round.state() == SurveyState.WITHDRAWN) {
            return Optional.empty();
        }
        return Optional.of(tables.of(round, before(round)));
    }

    public List<BuildingRow> buildings(SurveyRound round) {
        Questionnaire asked = questionnaires.of(round.getQuestionnaireId());
        SurveyRound before = before(round);
        return new BuildingTable(
                        asked,
                        SumsOfRound.read(jdbc, round.getEstateId(), round.getId(), FigureKind.AREA, FigureKind.OVERALL),
                        before == null
                                ? null
                                : SumsOfRound.read(jdbc, before.getEstateId(), before.getId(), FigureKind.OVERALL),
                        before == null ? null : before.getQuestionnaireId())
                .rows();
    }

    /** The last half-years up to this one, the oldest first. */
    public List<TrendPoint> trend(ResultTable table) {
        List<TrendPoint> points = new ArrayList<>();
        for (SurveyRound round : until(table.round(), HALF_YEARS)) {
            ResultTable one = round.getId().equals(table.round().getId()) ? table : tables.of(round, null);
            points.add(
                    0,
                    new TrendPoint(
                            round.getId(),
                            round.getHalfYear(),
                            round.returned(),
                            shown(one.overall()),
                            shown(one.all()),
                            table.areas().stream()
                                    .<@Nullable Figure>map(area -> one.areas().stream()
                                            .map(ResultTable.Area::row)
                                            .filter(row -> row.words()
                                                    .zh()
                                                    .equals(area.row().words().zh()))
                                            .findFirst()
                                            .map(SurveyResults::shown)
                                            .orElse(null))
                                    .toList()));
        }
        return points;
    }

    public List<LeftOut> leftOut(SurveyRound round) {
        return jdbc.sql(LEFT_OUT)
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .query((row, n) -> new LeftOut(
                        row.getBoolean("homes"), row.getString("building"), row.getString("reason"), row.getInt("n")))
                .list();
    }

    private static @Nullable Figure shown(Row row) {
        return row.figure().isShown() ? row.figure() : null;
    }

    private @Nullable SurveyRound before(SurveyRound round) {
        return until(round, 2).stream()
                .filter(one -> !one.getId().equals(round.getId()))
                .findFirst()
                .orElse(null);
    }

    /** The latest first. */
    private List<SurveyRound> until(SurveyRound round, int limit) {
        return jdbc
                .sql(COUNTED_UNTIL)
                .param("estate", round.getEstateId())
                .param("half", round.getHalfYear())
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(id -> rounds.of(round.getEstateId(), id))
                .toList();
    }
}
