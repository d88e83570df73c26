package cn.linli.residents.talks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked, said and promised at the homes; each talk reaches customer service and the project manager (RES-8).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class HomeTalks {

    /** A talk is entered while it is remembered. */
    private static final int DAYS_BACK = 13;

    private final TalkWeekRepository weeks;
    private final TalkReports reports;
    private final Households households;
    private final Estates estates;
    private final Duties duties;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Enters a talk; it counts for the oldest week of its butler that is not done, once for each home. */
    public UUID enter(UUID estate, UUID household, HomeTalk.Words words, Actor by) {
        UUID id = Ids.next();
        journal.note("homeTalk.entered", estate, HomeTalk.SUBJECT, id);
        Estate at = estates.of(estate);
        LocalDate today = at.today(clock);
        if (words.on().isAfter(today) || words.on().isBefore(today.minusDays(DAYS_BACK))) {
            throw Refused.because("homeTalk.on", DAYS_BACK).at("on");
        }
        HouseholdCard home = households.of(estate, household);
        TalkWeek week = countsFor(estate, household, today, by).orElse(null);
        HomeTalk talk = new HomeTalk(id, household, home.label(), week == null ? null : week.getId(), words, by.name());
        write(estate, talk, by);
        if (week != null && week.talk(clock.instant())) {
            duties.fulfil(
                    TalkStandard.RES_8,
                    estate,
                    week.subject(),
                    by,
                    "home talks " + week.getHomes() + "/" + week.getQuota());
        }
        reports.tell(at, talk, by);
        return id;
    }

    private Optional<TalkWeek> countsFor(UUID estate, UUID household, LocalDate today, Actor by) {
        return weeks.findFirstByEstateIdAndButlerIdAndDoneAtIsNullOrderByMonday(estate, by.staffId())
                .or(() -> weeks.findByEstateIdAndButlerIdAndMonday(estate, by.staffId(), TalkWeek.mondayOf(today)))
                .filter(week -> !isCounted(week, household));
    }

    private boolean isCounted(TalkWeek week, UUID household) {
        return jdbc.sql(
                        "select exists (select from household_talk where week_id = :week and household_id = :household)")
                .param("week", week.getId())
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    private void write(UUID estate, HomeTalk talk, Actor by) {
        jdbc.sql(
                        "insert into household_talk (id, estate_id, household_id, home, week_id, talked_on, reached, asked, said,"
                                + " promised, by_id, by_name, entered_at) values (:id, :estate, :household, :home, :week, :on,"
                                + " :reached, :asked, :said, :promised, :by, :name, :at)")
                .param("id", talk.id())
                .param("estate", estate)
                .param("household", talk.household())
                .param("home", talk.home())
                .param("week", talk.week())
                .param("on", talk.words().on())
                .param("reached", talk.words().reached())
                .param("asked", talk.words().asked())
                .param("said", talk.words().said())
                .param("promised", talk.words().promised())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public HomeTalk of(UUID estate, UUID id) {
        return jdbc.sql("select * from household_talk where estate_id = :estate and id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> talk(row))
                .optional()
                .orElseThrow(() -> new NotFound("home talk " + id));
    }

    /**
     * The newest first.
     *
     * @param by whose; none for everybody's
     */
    @Transactional(readOnly = true)
    public List<HomeTalk> latest(UUID estate, @Nullable UUID by, int offset, int limit) {
        return jdbc.sql("select * from household_talk where estate_id = :estate"
                        + (by == null ? "" : " and by_id = :by")
                        + " order by talked_on desc, position desc limit :limit offset :offset")
                .param("estate", estate)
                .param("by", by)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> talk(row))
                .list();
    }

    private static HomeTalk talk(ResultSet row) throws SQLException {
        return new HomeTalk(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                row.getObject("week_id", UUID.class),
                new HomeTalk.Words(
                        Objects.requireNonNull(row.getObject("talked_on", LocalDate.class)),
                        row.getString("reached"),
                        row.getString("asked"),
                        row.getString("said"),
                        row.getString("promised")),
                row.getString("by_name"));
    }
}
