package cn.linli.surveys.counting;

import cn.linli.kernel.Share;
import cn.linli.surveys.Survey;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.SurveyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All estates of one survey side by side, the least content first, each page from where the last one ended: what quality sums up for
 * the management representative (SUR-10).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EstatesOfSurvey {

    /** Behind every rate: estates that have no figure to show. */
    private static final double LAST = 2;

    private static final String LINES = """
            with lines as (
                select r.id, e.code, e.name, e.name_en, %s as state, r.forms_issued, r.forms_returned, f.units as answered,
                       coalesce(case when f.units >= :least then f.rate end, :last) as place
                from survey_round r join estate e on e.id = r.estate_id
                  left join survey_figure f on f.round_id = r.id and f.estate_id = r.estate_id and f.kind = 'OVERALL'
                where r.survey_id = :survey and r.withdrawn_at is null)
            select * from lines where true %s order by place, code limit :limit
            """;

    private final JdbcClient jdbc;

    /** Pages go on behind the line that {@code after} names. */
    public List<Line> of(Survey survey, @Nullable Mark after, int limit) {
        Map<String, Object> behind = new HashMap<>();
        if (after != null) {
            behind.put("place", after.place());
            behind.put("code", after.code());
        }
        List<Line> bare = jdbc.sql(
                        LINES.formatted(SurveyLists.STATE, after == null ? "" : "and (place, code) > (:place, :code)"))
                .params(behind)
                .param("survey", survey.getId())
                .param("least", Hiding.LEAST)
                .param("last", LAST)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
        Map<UUID, List<Figure>> figures = figures(bare.stream().map(Line::round).toList());
        return bare.stream()
                .map(line -> line.with(figures.getOrDefault(line.round(), List.of())))
                .toList();
    }

    /** How many estates it was launched for, and how many of them have closed it. */
    public Share closed(Survey survey) {
        return jdbc.sql(
                        "select count(closed_at), count(*) from survey_round where survey_id = :survey and withdrawn_at is null")
                .param("survey", survey.getId())
                .query((row, n) -> Share.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        Integer issued = row.getObject("forms_issued", Integer.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                SurveyState.valueOf(row.getString("state")),
                issued == null ? null : Share.of(row.getInt("forms_returned"), issued),
                row.getDouble("place"),
                List.of());
    }

    private Map<UUID, List<Figure>> figures(List<UUID> rounds) {
        Map<UUID, List<Figure>> figures = new HashMap<>();
        jdbc.sql("select * from survey_figure where round_id = any(:rounds) and kind <> 'ITEM'")
                .param("rounds", rounds.toArray(UUID[]::new))
                .query(row -> {
                    figures.computeIfAbsent(row.getObject("round_id", UUID.class), round -> new ArrayList<>())
                            .add(Figures.figure(row));
                });
        return figures;
    }

    /**
     * One estate.
     *
     * @param figures of areas, of all items and of the overall item; none where there are too few answers to show
     */
    public record Line(
            UUID round,
            String code,
            String name,
            String nameEn,
            SurveyState state,
            @Nullable Share returned,
            double place,
            List<Figure> figures) {

        Line with(List<Figure> known) {
            return new Line(
                    round,
                    code,
                    name,
                    nameEn,
                    state,
                    returned,
                    place,
                    known.stream().filter(Figure::isShown).toList());
        }

        public @Nullable Figure overall() {
            return of(FigureKind.OVERALL, null);
        }

        public @Nullable Figure all() {
            return of(FigureKind.ALL, null);
        }

        public @Nullable Figure area(UUID area) {
            return of(FigureKind.AREA, area);
        }

        private @Nullable Figure of(FigureKind kind, @Nullable UUID group) {
            return figures.stream()
                    .filter(one ->
                            one.kind() == kind && (group == null || one.group().equals(group)))
                    .findFirst()
                    .orElse(null);
        }

        public Mark mark() {
            return new Mark(place, code);
        }
    }

    /** A place in the list to go on from. */
    public record Mark(double place, String code) {

        private static final Pattern WRITTEN =
                Pattern.compile("([0-9](?:\\.[0-9]{1,20}(?:E-[0-9]{1,2})?)?)_([a-z0-9-]{1,31})");

        /** As it stands in an address; nothing for anything else. */
        public static Optional<Mark> parse(@Nullable String text) {
            Matcher parts = WRITTEN.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Mark(Double.parseDouble(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return place + "_" + code;
        }
    }
}
