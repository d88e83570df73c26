package cn.linli.surveys.draw;

import cn.linli.bulletins.MessageState;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How forms are read from their table. */
final class FormRows {

    static final String SELECT = "select f.* from survey_form f";

    /** With the survey, whose columns begin with {@code round_}. */
    static final String SELECT_LINKED = """
            select f.*, r.questionnaire_id as round_questionnaire, r.title as round_title, r.anonymous as round_anonymous,
                   r.return_by as round_return_by, r.drawn_at as round_drawn, r.issued_at as round_issued, r.closed_at as round_closed,
                   r.counted_at as round_counted, r.posted_at as round_posted, r.delivered_at as round_delivered,
                   r.filed_at as round_filed, r.withdrawn_at as round_withdrawn
            from survey_form f join survey_round r on r.id = f.round_id and r.estate_id = f.estate_id
            """;

    /** Of the frame and the first draw by building, and of the forms; a building without a form is there too. */
    static final String BY_BUILDING = """
            select t.building, t.frame, t.allotted, coalesce(f.drawn, 0) as drawn, coalesce(f.excluded, 0) as excluded,
                   coalesce(f.issued, 0) as issued, coalesce(f.by_link, 0) as by_link, coalesce(f.on_paper, 0) as on_paper
            from (select s.building, sum(s.homes) as frame, sum(s.drawn) as allotted, min(s.position) as position
                  from survey_draw_stratum s join survey_draw d on d.id = s.draw_id and d.number = 1
                  where s.estate_id = :estate and s.round_id = :round group by s.building) t
                 left join (select building, count(*) as drawn, count(*) filter (where excluded_at is not null) as excluded,
                                   count(*) filter (where handed_at is not null and excluded_at is null) as issued,
                                   count(*) filter (where answered_channel = 'LINK' and excluded_at is null) as by_link,
                                   count(*) filter (where answered_channel = 'PAPER' and excluded_at is null) as on_paper
                            from survey_form where estate_id = :estate and round_id = :round group by building) f
                     on f.building = t.building
            order by t.position
            """;

    private FormRows() {}

    static SurveyForm read(ResultSet row, int n) throws SQLException {
        return new SurveyForm(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("serial"),
                row.getInt("position"),
                row.getString("home"),
                row.getString("building"),
                row.getString("unit"),
                handedOut(row),
                message(row),
                excluded(row),
                answered(row));
    }

    static LinkedForm linked(ResultSet row, int n) throws SQLException {
        Set<SurveyState> reached = EnumSet.noneOf(SurveyState.class);
        for (SurveyState state : SurveyState.values()) {
            if (state != SurveyState.LAUNCHED
                    && row.getString("round_" + state.name().toLowerCase(Locale.ROOT)) != null) {
                reached.add(state);
            }
        }
        SurveyForm form = read(row, n);
        return new LinkedForm(
                form,
                new RoundOfForm(
                        form.round(),
                        form.estate(),
                        row.getObject("round_questionnaire", UUID.class),
                        row.getString("round_title"),
                        row.getBoolean("round_anonymous"),
                        row.getObject("round_return_by", LocalDate.class),
                        SurveyState.last(reached::contains)));
    }

    private static @Nullable HandOut handedOut(ResultSet row) throws SQLException {
        String way = row.getString("handed_way");
        return way == null ? null : new HandOut(HandOut.Way.valueOf(way), hand(row, "handed"));
    }

    private static @Nullable FormMessage message(ResultSet row) throws SQLException {
        String state = row.getString("message_state");
        return state == null
                ? null
                : new FormMessage(
                        MessageState.valueOf(state), row.getString("message_receiver"), row.getString("message_error"));
    }

    private static @Nullable Exclusion excluded(ResultSet row) throws SQLException {
        String because = row.getString("excluded_because");
        return because == null ? null : new Exclusion(because, hand(row, "excluded"));
    }

    private static @Nullable Answered answered(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Answered(
                        on, FormChannel.valueOf(row.getString("answered_channel")), row.getString("answered_name"));
    }

    private static Hand hand(ResultSet row, String did) throws SQLException {
        return new Hand(
                row.getObject(did + "_by", UUID.class),
                row.getString(did + "_name"),
                Objects.requireNonNull(row.getObject(did + "_at", OffsetDateTime.class))
                        .toInstant());
    }

    static FormTally tally(ResultSet row, int n) throws SQLException {
        return new FormTally(
                row.getString("building"),
                row.getInt("frame"),
                row.getInt("allotted"),
                row.getInt("drawn"),
                row.getInt("excluded"),
                row.getInt("issued"),
                row.getInt("by_link"),
                row.getInt("on_paper"));
    }
}
