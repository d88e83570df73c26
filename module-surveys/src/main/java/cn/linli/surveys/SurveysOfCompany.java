package cn.linli.surveys;

import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.HalfYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What quality launched, how it stands everywhere, and which estates still lack their survey of a half-year (SUR-1). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveysOfCompany {

    /** Held against all of them at once: right after a launch nobody has counted the table yet, and a join would be planned badly. */
    private static final String HAS_NONE = " e.id not in (select r.estate_id from survey_round r"
            + " where r.half_year = :half and r.withdrawn_at is null)";

    private final JdbcClient jdbc;

    /** How many estates there are, how many of them received a survey in a half-year, and how many closed it. */
    public record Coverage(int estates, int launched, int closed) {

        public int lacking() {
            return estates - launched;
        }
    }

    /**
     * A launch, and in which states its rounds are; states that none is in are left out.
     */
    public record Line(
            UUID id,
            String halfYear,
            String title,
            int questionnaire,
            @Nullable String firm,
            Hand launched,
            Map<SurveyState, Integer> rounds) {

        public int estates() {
            return rounds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** An estate by its names. */
    public record Place(UUID id, String code, String name, String nameEn) {}

    /** One estate's round of a launch. */
    public record Round(
            UUID id,
            Place estate,
            SurveyState state,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate returnBy,
            @Nullable Share returned) {}

    public Coverage coverage(HalfYear half) {
        return jdbc.sql("select (select count(*) from estate) as estates, count(distinct estate_id) as launched,"
                        + " count(distinct estate_id) filter (where closed_at is not null) as closed"
                        + " from survey_round where half_year = :half and withdrawn_at is null")
                .param("half", half.code())
                .query((row, n) -> new Coverage(row.getInt("estates"), row.getInt("launched"), row.getInt("closed")))
                .single();
    }

    /** The launches of a half-year, the newest first. */
    public List<Line> launches(HalfYear half) {
        Map<UUID, Line> lines = new LinkedHashMap<>();
        jdbc.sql("select s.id, s.half_year, s.title, q.number, s.firm, s.launched_by, s.launched_name, s.launched_at,"
                        + " c.state, c.rounds from survey s join survey_questionnaire q on q.id = s.questionnaire_id"
                        + " left join (select survey_id, " + SurveyLists.STATE + " as state, count(*) as rounds"
                        + " from survey_round r where r.half_year = :half group by survey_id, state) c on c.survey_id = s.id"
                        + " where s.half_year = :half order by s.launched_at desc, s.id desc")
                .param("half", half.code())
                .query(row -> {
                    Line line = lines.computeIfAbsent(row.getObject("id", UUID.class), id -> line(id, row));
                    if (row.getString("state") != null) {
                        line.rounds().put(SurveyState.valueOf(row.getString("state")), row.getInt("rounds"));
                    }
                });
        return List.copyOf(lines.values());
    }

    /** Estates without a survey of the half-year, in the order of their codes, from behind one on. */
    public List<Place> lacking(HalfYear half, String words, String after, int limit) {
        return jdbc.sql("select e.id, e.code, e.name, e.name_en from estate e where" + HAS_NONE
                        + " and e.code > :after and " + EstateWords.MATCH + " order by e.code limit :limit")
                .param("half", half.code())
                .param("words", EstateWords.plain(words))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> place(row))
                .list();
    }

    /** All of them. */
    public List<UUID> lacking(HalfYear half) {
        return jdbc.sql("select e.id from estate e where" + HAS_NONE + " order by e.code")
                .param("half", half.code())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Estates by what was typed for each: its code or one of its names, exactly; what names none or two is not among them. */
    public Map<String, UUID> named(List<String> typed) {
        Map<String, UUID> found = new LinkedHashMap<>();
        jdbc.sql("select t.words, min(e.id::text) as id from unnest(:typed::text[]) t (words)"
                        + " join estate e on lower(t.words) in (e.code, lower(e.name), lower(e.name_en))"
                        + " group by t.words having count(distinct e.id) = 1")
                .param("typed", typed.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("words"), UUID.fromString(row.getString("id")));
                });
        return found;
    }

    /** The rounds of a launch in the order of the estates' codes, from behind one on. */
    public List<Round> rounds(UUID survey, String words, @Nullable SurveyState state, String after, int limit) {
        return jdbc.sql(
                        "select * from (select r.id as round, r.issue_date, r.return_by, r.forms_issued, r.forms_returned, "
                                + SurveyLists.STATE + " as state, e.id, e.code, e.name, e.name_en"
                                + " from survey_round r join estate e on e.id = r.estate_id"
                                + " where r.survey_id = :survey and e.code > :after and " + EstateWords.MATCH
                                + ") found"
                                + (state == null ? "" : " where state = :state") + " order by code limit :limit")
                .param("survey", survey)
                .param("words", EstateWords.plain(words))
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Round(
                        row.getObject("round", UUID.class),
                        place(row),
                        SurveyState.valueOf(row.getString("state")),
                        row.getObject("issue_date", LocalDate.class),
                        row.getObject("return_by", LocalDate.class),
                        SurveyLists.returned(row)))
                .list();
    }

    /** How many rounds of a launch are in which state. */
    public Map<SurveyState, Integer> states(UUID survey) {
        Map<SurveyState, Integer> states = new EnumMap<>(SurveyState.class);
        jdbc.sql("select " + SurveyLists.STATE + " as state, count(*) as rounds from survey_round r"
                        + " where r.survey_id = :survey group by state")
                .param("survey", survey)
                .query(row -> {
                    states.put(SurveyState.valueOf(row.getString("state")), row.getInt("rounds"));
                });
        return states;
    }

    private static Line line(UUID id, ResultSet row) {
        try {
            return new Line(
                    id,
                    row.getString("half_year"),
                    row.getString("title"),
                    row.getInt("number"),
                    row.getString("firm"),
                    new Hand(
                            row.getObject("launched_by", UUID.class),
                            row.getString("launched_name"),
                            Objects.requireNonNull(row.getObject("launched_at", OffsetDateTime.class))
                                    .toInstant()),
                    new EnumMap<>(SurveyState.class));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"));
    }
}
