package cn.linli.residents;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 《与顾客沟通登记表》: the append-only list of every contact with a household, whichever room of the program made it.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ContactRegister {

    private static final int HOMES_BY_WORDS = 200;
    private static final String SELECT = "select c.*, h.building, h.unit, h.room from contact_in_sight c"
            + " left join household h on h.id = c.household_id where c.estate_id = :estate ";
    private static final String NEWEST_FIRST = " order by c.at desc, c.id desc limit :limit";

    private final Journal journal;
    private final JdbcClient jdbc;
    private final HouseholdCards cards;
    private final Estates estates;
    private final Clock clock;

    /** When it was, of what people remember by its day: today's is now, an earlier one at its noon. */
    public Instant momentOf(Estate estate, LocalDate day) {
        return day.equals(estate.today(clock))
                ? clock.instant()
                : day.atTime(LocalTime.NOON).atZone(estate.getZone()).toInstant();
    }

    /** Enters a contact; what is entered can be neither changed nor removed. */
    @Transactional
    public UUID enter(ContactEntry entry) {
        if (entry.said().isBlank()) {
            throw Refused.because("residents.contact.saidMissing").at("said");
        }
        UUID id = Ids.next();
        jdbc.sql("insert into contact (id, estate_id, household_id, at, entered_at, channel, direction, staff_id,"
                        + " staff_name, reached, said, promised, source_type, source_id, source_label, source_link)"
                        + " values (:id, :estate, :household, :at, :enteredAt, :channel, :direction, :staffId, :staffName,"
                        + " :reached, :said, :promised, :sourceType, :sourceId, :sourceLabel, :sourceLink)")
                .param("id", id)
                .param("estate", entry.estate())
                .param("household", entry.household())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("enteredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("channel", entry.channel().name())
                .param("direction", entry.direction().name())
                .param("staffId", entry.staffId())
                .param("staffName", entry.staffName())
                .param("reached", entry.reached())
                .param("said", entry.said().strip())
                .param("promised", entry.promised())
                .param("sourceType", entry.sourceType())
                .param("sourceId", entry.sourceId())
                .param("sourceLabel", entry.sourceLabel())
                .param("sourceLink", entry.sourceLink())
                .update();
        journal.note("contact.entered", entry.estate(), "contact", id);
        return id;
    }

    /** A household's contacts, the newest first. */
    public List<Contact> ofHousehold(UUID estate, UUID household, int limit) {
        return jdbc.sql(SELECT + "and c.household_id = :household" + NEWEST_FIRST)
                .param("estate", estate)
                .param("household", household)
                .param("limit", limit)
                .query((row, n) -> contact(row))
                .list();
    }

    /** The lines that meet the filter, the newest first, from after a mark on. */
    public List<Contact> search(UUID estate, ContactFilter filter, @Nullable ContactMark after, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> homes = new ArrayList<>();
        String words = Words.query(filter.words()).orElse(null);
        if (!filter.words().isBlank()) {
            homes.addAll(cards.find(estate, filter.words(), HOMES_BY_WORDS));
            sql.append(
                    words == null
                            ? "and c.household_id = any(:homes) "
                            : "and (c.search @@ cast(:words as tsquery) or c.household_id = any(:homes)) ");
        }
        sql.append(filter.channel() == null ? "" : "and c.channel = :channel ");
        sql.append(filter.staff() == null ? "" : "and c.staff_id = :staff ");
        sql.append(filter.from() == null ? "" : "and c.at >= :from ");
        sql.append(filter.until() == null ? "" : "and c.at < :until ");
        sql.append(after == null ? "" : "and (c.at, c.id) < (:markAt, :markId) ");
        Estate place = estates.of(estate);
        return jdbc.sql(sql + NEWEST_FIRST)
                .param("estate", estate)
                .param("homes", homes.toArray(UUID[]::new))
                .param("words", words)
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name())
                .param("staff", filter.staff())
                .param("from", startOf(filter.from(), place))
                .param(
                        "until",
                        filter.until() == null ? null : startOf(filter.until().plusDays(1), place))
                .param("markAt", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("markId", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> contact(row))
                .list();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate date, Estate estate) {
        return date == null
                ? null
                : date.atStartOfDay(estate.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        String building = row.getString("building");
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getObject("household_id", UUID.class),
                building == null
                        ? null
                        : new HomeNumber(building, row.getString("unit"), row.getString("room")).label(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                row.getObject("staff_id", UUID.class),
                row.getString("staff_name"),
                row.getString("reached"),
                row.getString("said"),
                row.getString("promised"),
                row.getString("source_type"),
                row.getString("source_id"),
                row.getString("source_label"),
                row.getString("source_link"));
    }
}
