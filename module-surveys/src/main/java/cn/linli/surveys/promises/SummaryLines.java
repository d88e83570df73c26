package cn.linli.surveys.promises;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.SurveyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
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

/** One line an estate of a half-year: first those that have delivered nothing, then those with the most areas below the target. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SummaryLines {

    private static final String LIVE = """
            select e.id as estate_id, e.code, e.name, e.name_en, r.id as round_id, case when r.id is not null then %s end as state,
                   r.frame_size as frame, r.forms_issued as issued, r.forms_returned as returned,
                   coalesce(a.low_zh, '{}') as low_zh, coalesce(a.low_en, '{}') as low_en,
                   coalesce(a.below_target, 0)::int as below_target, coalesce(t.topics, '{}') as topics,
                   coalesce(m.promised, 0)::int as promised, coalesce(m.overdue, 0)::int as overdue,
                   coalesce(m.verified, 0)::int as verified
            from estate e
              left join survey_round r on r.estate_id = e.id and r.half_year = :half and r.withdrawn_at is null
              left join lateral (
                  select array_agg(d.name_zh::text order by d.position) as low_zh,
                         array_agg(d.name_en::text order by d.position) as low_en,
                         count(*) filter (where d.below_target) as below_target
                  from survey_delivered_area d where d.round_id = r.id) a on true
              left join lateral (
                  select array_agg(often.topic::text order by often.n desc, often.topic) as topics
                  from (select k.topic, count(*) as n from survey_remark k where k.round_id = r.id and k.topic is not null
                        group by k.topic having count(*) > 1 order by n desc, k.topic limit 3) often) t on true
              left join lateral (
                  select count(q.promised_for) as promised, count(q.verified_at) as verified,
                         count(*) filter (where q.promised_for is not null and q.done_at is null
                                            and q.due < ((:now)::timestamptz at time zone e.zone)::date) as overdue
                  from survey_measure q where q.round_id = r.id) m on true
            """.formatted(SurveyLists.STATE);

    private static final String KEPT =
            "select l.*, null::uuid as round_id from survey_summary_line l where l.half_year = :half";

    private static final String MISSING = "(state is null or state not in ('DELIVERED', 'FILED'))::int";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * One estate.
     *
     * @param round where its survey is; none where it has none, and in a summary that was sent
     * @param state none where nothing was launched there
     */
    public record Line(
            String code,
            String name,
            String nameEn,
            @Nullable UUID round,
            @Nullable SurveyState state,
            @Nullable Integer frame,
            @Nullable Integer issued,
            @Nullable Integer returned,
            List<String> lowZh,
            List<String> lowEn,
            int belowTarget,
            List<String> topics,
            int promised,
            int overdue,
            int verified) {

        public boolean isDelivered() {
            return state == SurveyState.DELIVERED || state == SurveyState.FILED;
        }

        public List<String> low(String language) {
            return "en".equals(language) ? lowEn : lowZh;
        }

        public Mark mark() {
            return new Mark(isDelivered() ? 0 : 1, belowTarget, code);
        }
    }

    /** A place in the list to go on from. */
    public record Mark(int missing, int below, String code) {

        private static final Pattern WRITTEN = Pattern.compile("([01])_(\\d{1,6})_([a-z0-9-]{1,31})");

        /** As it stands in an address; nothing for anything else. */
        public static Optional<Mark> parse(@Nullable String text) {
            Matcher parts = WRITTEN.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Mark(
                            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return missing + "_" + below + "_" + code;
        }
    }

    /**
     * @param sent whether the lines of the summary that was sent are meant, as they stood then
     */
    public List<Line> page(HalfYear half, boolean sent, @Nullable Mark after, int limit) {
        Map<String, Object> behind = new HashMap<>();
        if (after != null) {
            behind.put("missing", -after.missing());
            behind.put("below", -after.below());
            behind.put("code", after.code());
        }
        return jdbc.sql("select * from (" + (sent ? KEPT : LIVE) + ") lines"
                        + (after == null
                                ? ""
                                : " where (-" + MISSING + ", -below_target, code) > (:missing, :below, :code)")
                        + " order by " + MISSING + " desc, below_target desc, code limit :limit")
                .params(behind)
                .param("half", half.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many estates have delivered table and letter. */
    public int delivered(HalfYear half) {
        return jdbc.sql("select count(*) from survey_round where half_year = :half and delivered_at is not null")
                .param("half", half.code())
                .query(Integer.class)
                .single();
    }

    /** Every line as it stands now, for good. */
    @Transactional
    void keep(HalfYear half) {
        jdbc.sql(
                        "insert into survey_summary_line (half_year, estate_id, code, name, name_en, state, frame, issued, returned,"
                                + " low_zh, low_en, below_target, topics, promised, overdue, verified)"
                                + " select :half, estate_id, code, name, name_en, state, frame, issued, returned, low_zh, low_en,"
                                + " below_target, topics, promised, overdue, verified from (" + LIVE + ") lines")
                .param("half", half.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("round_id", UUID.class),
                state == null ? null : SurveyState.valueOf(state),
                row.getObject("frame", Integer.class),
                row.getObject("issued", Integer.class),
                row.getObject("returned", Integer.class),
                words(row, "low_zh"),
                words(row, "low_en"),
                row.getInt("below_target"),
                words(row, "topics"),
                row.getInt("promised"),
                row.getInt("overdue"),
                row.getInt("verified"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
