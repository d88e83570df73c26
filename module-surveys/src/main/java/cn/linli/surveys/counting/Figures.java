package cn.linli.surveys.counting;

import cn.linli.surveys.SurveyRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of a round for the whole estate: estimated once from its sums, and read as often as somebody looks. */
@Component
@RequiredArgsConstructor
class Figures {

    private static final String INSERT = """
            insert into survey_figure (round_id, estate_id, kind, group_id, units, scores, none, mean, mean_low, mean_high,
                                       rate, rate_error, freedom, rate_low, rate_high, tie, tied)
            values (?, ?, ?, ?, ?, ?::int[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Of an area and of all items: what belongs to them and is counted. */
    private static final String COUNTS = """
            with items as (
                select t.item_id, i.area_id, t.score, sum(t.n) as n from survey_tally t left join survey_item i on i.id = t.item_id
                where t.round_id = :round and t.estate_id = :estate group by t.item_id, i.area_id, t.score),
            counted as (
                select * from items where area_id is not null and item_id in (
                    select item_id from items where score is not null group by item_id having sum(n) >= :least))
            select case when area_id is null then 'OVERALL' else 'ITEM' end as kind, item_id as group_id, score, n from items
            union all
            select 'AREA', area_id, score, sum(n) from counted group by area_id, score
            union all
            select 'ALL', :questionnaire, score, sum(n) from counted group by score
            """;

    private static final String PAIRS = """
            select t.item_id, t.score, t.overall, sum(t.n) as sheets, sum(t.n * b.homes::float8 / b.answered) as homes
            from survey_tally t join survey_building b on b.round_id = t.round_id and b.building = t.building
            where t.round_id = :round and t.estate_id = :estate and t.score is not null and t.overall is not null
              and t.item_id <> :questionnaire
            group by t.item_id, t.score, t.overall
            order by t.item_id, t.score, t.overall
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    void make(SurveyRound round) {
        SumsOfRound sums = SumsOfRound.read(jdbc, round.getEstateId(), round.getId(), FigureKind.values());
        Map<SumsOfRound.Group, int[]> counts = counts(round);
        Map<UUID, List<Pairs>> pairs = pairs(round);
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((group, scores) -> {
            List<Pairs> both = pairs.getOrDefault(group.id(), List.of());
            OptionalDouble tie = Tie.of(both.stream().map(Pairs::pair).toList());
            rows.add(row(
                    round,
                    group,
                    scores,
                    sums,
                    tie.isPresent() ? tie.getAsDouble() : null,
                    both.stream().mapToLong(Pairs::sheets).sum()));
        });
        template.batchUpdate(INSERT, rows);
    }

    private static @Nullable Object[] row(
            SurveyRound round,
            SumsOfRound.Group group,
            int[] scores,
            SumsOfRound sums,
            @Nullable Double tie,
            long tied) {
        Estimate rate = sums.rates(group).rate().orElse(null);
        Estimate mean = sums.means(group).mean().orElse(null);
        Interval rated = rate == null ? null : rate.interval();
        Interval scored = mean == null ? null : mean.interval();
        @Nullable
        Object[] row = {
            round.getId(),
            round.getEstateId(),
            group.kind().name(),
            group.id(),
            sums.units(group),
            // Number zero are those who have not experienced it.
            Arrays.toString(Arrays.copyOfRange(scores, 1, scores.length))
                    .replace('[', '{')
                    .replace(']', '}'),
            scores[0],
            mean == null ? null : mean.value(),
            scored == null ? null : scored.low(),
            scored == null ? null : scored.high(),
            rate == null ? null : rate.value(),
            rate == null ? null : rate.error(),
            rate == null ? null : rate.freedom(),
            rated == null ? null : rated.low(),
            rated == null ? null : rated.high(),
            tie,
            group.kind() == FigureKind.ITEM ? tied : null
        };
        return row;
    }

    private Map<SumsOfRound.Group, int[]> counts(SurveyRound round) {
        Map<SumsOfRound.Group, int[]> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .param("questionnaire", round.getQuestionnaireId())
                .param("least", Hiding.LEAST)
                .query(row -> {
                    SumsOfRound.Group group = new SumsOfRound.Group(
                            FigureKind.valueOf(row.getString("kind")), row.getObject("group_id", UUID.class));
                    counts.computeIfAbsent(group, fresh -> new int[6])[row.getInt("score")] += row.getInt("n");
                });
        return counts;
    }

    private record Pairs(Tie.Pair pair, long sheets) {}

    private Map<UUID, List<Pairs>> pairs(SurveyRound round) {
        Map<UUID, List<Pairs>> pairs = new HashMap<>();
        jdbc.sql(PAIRS)
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .param("questionnaire", round.getQuestionnaireId())
                .query(row -> {
                    pairs.computeIfAbsent(row.getObject("item_id", UUID.class), item -> new ArrayList<>())
                            .add(new Pairs(
                                    new Tie.Pair(row.getInt("score"), row.getInt("overall"), row.getDouble("homes")),
                                    row.getLong("sheets")));
                });
        return pairs;
    }

    List<Figure> of(UUID estate, UUID round) {
        return jdbc.sql("select * from survey_figure where round_id = :round and estate_id = :estate")
                .param("round", round)
                .param("estate", estate)
                .query((row, n) -> figure(row))
                .list();
    }

    static Figure figure(ResultSet row) throws SQLException {
        Double rate = row.getObject("rate", Double.class);
        Double mean = row.getObject("mean", Double.class);
        long freedom = row.getLong("freedom");
        return new Figure(
                FigureKind.valueOf(row.getString("kind")),
                row.getObject("group_id", UUID.class),
                row.getLong("units"),
                List.of((Integer[]) row.getArray("scores").getArray()),
                row.getLong("none"),
                rate == null
                        ? null
                        : new Estimate(
                                rate, row.getDouble("rate_error"), freedom, interval(row, "rate_low", "rate_high")),
                mean == null ? null : new Estimate(mean, Double.NaN, freedom, interval(row, "mean_low", "mean_high")),
                row.getObject("tie", Double.class),
                row.getLong("tied"));
    }

    private static @Nullable Interval interval(ResultSet row, String low, String high) throws SQLException {
        Double from = row.getObject(low, Double.class);
        return from == null ? null : new Interval(from, row.getDouble(high));
    }
}
