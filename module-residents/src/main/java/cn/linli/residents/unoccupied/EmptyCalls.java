package cn.linli.residents.unoccupied;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.vacancy.Outlooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every month the owner of an empty home is asked why and when, and told how the home stands; each try is kept (RES-4).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class EmptyCalls {

    private final EmptyRoundRepository rounds;
    private final EmptyHomes homes;
    private final EmptyContacts contacts;
    private final Outlooks outlooks;
    private final Households households;
    private final Estates estates;
    private final Duties duties;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The owner was reached; what they said of when they come goes into the occupancy table. */
    public UUID reach(UUID estate, UUID household, Channel way, EmptyCall.Said said, Actor by) {
        UUID id = Ids.next();
        journal.note("emptyCall.reached", estate, EmptyCall.SUBJECT, id);
        EmptyCall.requireSpoken(way);
        HouseholdCard home = households.of(estate, household);
        EmptyState state = stateOf(home);
        said.require(state);
        EmptyCall call = write(id, home, state, way, said, by);
        outlooks.enter(estate, household, said.expectedOn(), said.reason(), by);
        contacts.enter(estates.of(estate), id, call, state, by);
        close(estate, state, by);
        return id;
    }

    /** Nobody was reached; after tries on three days the home is done for the month. */
    public UUID miss(UUID estate, UUID household, Channel way, Actor by) {
        UUID id = Ids.next();
        journal.note("emptyCall.missed", estate, EmptyCall.SUBJECT, id);
        EmptyCall.requireSpoken(way);
        HouseholdCard home = households.of(estate, household);
        EmptyState state = stateOf(home);
        write(id, home, state, way, null, by);
        close(estate, state, by);
        return id;
    }

    private static EmptyState stateOf(HouseholdCard home) {
        return EmptyState.of(home.occupancy()).orElseThrow(() -> Refused.because("emptyCall.notEmpty"));
    }

    private EmptyCall write(
            UUID id, HouseholdCard home, EmptyState state, Channel way, EmptyCall.@Nullable Said said, Actor by) {
        LocalDate today = estates.of(home.estate()).today(clock);
        jdbc.sql(
                        "insert into household_empty_call (id, estate_id, household_id, home, month, state, called_on, way, reached,"
                                + " reason, expected_on, bill_told, home_told, did, by_id, by_name, entered_at) values (:id, :estate,"
                                + " :household, :home, :month, :state, :on, :way, :reached, :reason, :expected, :bill, :told, :did, :by,"
                                + " :name, :at)")
                .param("id", id)
                .param("estate", home.estate())
                .param("household", home.id())
                .param("home", home.label())
                .param("month", YearMonth.from(today).atDay(1))
                .param("state", state.name())
                .param("on", today)
                .param("way", way.name())
                .param("reached", said == null ? null : said.reached().strip())
                .param("reason", said == null ? null : said.reason().strip())
                .param("expected", said == null ? null : said.expectedOn())
                .param("bill", said != null && said.billTold())
                .param("told", said != null && said.homeTold())
                .param("did", said == null ? null : said.did())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new EmptyCall(home.id(), home.label(), today, way, said, by.name());
    }

    /** The month is done when nobody is left to be asked, and with it what was left over from months before. */
    private void close(UUID estate, EmptyState state, Actor by) {
        if (homes.count(estate, YearMonth.from(estates.of(estate).today(clock)), state) == 0) {
            rounds.findAllByEstateIdAndStateAndDoneAtIsNull(estate, state).forEach(round -> close(round, by));
        }
    }

    void close(EmptyRound round, Actor by) {
        round.done(clock.instant());
        duties.fulfil(
                UnoccupiedStandard.RES_4,
                round.getEstateId(),
                round.subject(),
                by,
                "empty homes of " + round.getYearMonth());
    }

    @Transactional(readOnly = true)
    public List<EmptyRound> rounds(UUID estate, YearMonth month) {
        return rounds.findAllByEstateIdAndMonthOrderByState(estate, month.atDay(1));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<EmptyCall> latest(UUID estate, int offset, int limit) {
        return jdbc.sql("select * from household_empty_call where estate_id = :estate"
                        + " order by position desc limit :limit offset :offset")
                .param("estate", estate)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> call(row))
                .list();
    }

    private static EmptyCall call(ResultSet row) throws SQLException {
        String reached = row.getString("reached");
        return new EmptyCall(
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                Objects.requireNonNull(row.getObject("called_on", LocalDate.class)),
                Channel.valueOf(row.getString("way")),
                reached == null
                        ? null
                        : new EmptyCall.Said(
                                reached,
                                row.getString("reason"),
                                row.getObject("expected_on", LocalDate.class),
                                row.getBoolean("bill_told"),
                                row.getBoolean("home_told"),
                                row.getString("did")),
                row.getString("by_name"));
    }
}
