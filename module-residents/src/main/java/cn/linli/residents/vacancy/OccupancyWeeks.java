package cn.linli.residents.vacancy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The digests that went to the departments, week by week, and who said that the table is right (RES-1).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OccupancyWeeks {

    private static final int LONGEST_NOTE = 500;
    private static final TypeReference<Map<String, Map<Occupancy, Integer>>> HOMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    /** The newest first. */
    public List<OccupancyWeek> latest(UUID estate, int offset, int limit) {
        return jdbc.sql("select * from household_occupancy_week where estate_id = :estate"
                        + " order by monday desc limit :limit offset :offset")
                .param("estate", estate)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> week(row))
                .list();
    }

    public OccupancyWeek of(UUID estate, UUID id) {
        return jdbc.sql("select * from household_occupancy_week where estate_id = :estate and id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> week(row))
                .optional()
                .orElseThrow(() -> new NotFound("occupancy week " + id));
    }

    public Optional<OccupancyWeek> before(UUID estate, OccupancyWeek week) {
        return jdbc.sql("select * from household_occupancy_week where estate_id = :estate and monday < :monday"
                        + " order by monday desc limit 1")
                .param("estate", estate)
                .param("monday", week.monday())
                .query((row, n) -> week(row))
                .optional();
    }

    /** The homes that changed in the seven days before, in the order in which it was recorded. */
    public List<StateChange> changes(Estate estate, OccupancyWeek week, int limit) {
        return jdbc.sql("select h.id, h.building, h.unit, h.room, b.occupancy as before, p.* from household h"
                        + " join household_occupancy p on p.household_id = h.id and p.position > 0"
                        + " join household_occupancy b on b.household_id = h.id and b.position = p.position - 1"
                        + " where h.estate_id = :estate and p.recorded_at >= :from and p.recorded_at < :to"
                        + " order by p.recorded_at, h.sort_key, h.id limit :limit")
                .param("estate", estate.getId())
                .param("from", week.firstDay().atStartOfDay(estate.getZone()).toOffsetDateTime())
                .param("to", week.monday().atStartOfDay(estate.getZone()).toOffsetDateTime())
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /**
     * Somebody has gone through the table and says that it is right.
     *
     * @param note what was put right, or who was asked; none where there is nothing to say
     */
    @Transactional
    public void confirm(UUID estate, UUID id, @Nullable String note, Actor by) {
        OccupancyWeek week = of(estate, id);
        journal.note("occupancyWeek.confirmed", estate, OccupancyWeek.SUBJECT, week.monday());
        if (note != null && note.strip().length() > LONGEST_NOTE) {
            throw Refused.because("residents.tooLong", LONGEST_NOTE).at("note");
        }
        int confirmed = jdbc.sql(
                        "update household_occupancy_week set confirmed_at = :at, confirmed_by_id = :by,"
                                + " confirmed_by = :name, note = :note where estate_id = :estate and id = :id and confirmed_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .param("estate", estate)
                .param("id", id)
                .update();
        if (confirmed == 0) {
            throw Refused.because("occupancyWeek.already");
        }
        duties.fulfil(
                OccupancyStandard.RES_1,
                estate,
                OccupancyWeek.subject(week.monday()),
                by,
                "occupancy table of " + week.monday());
    }

    /** By the Monday, as it is written in the ledger. */
    Map<String, UUID> byMonday(UUID estate, Collection<String> mondays) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.sql("select monday, id from household_occupancy_week where estate_id = :estate"
                        + " and monday = any(:mondays::date[])")
                .param("estate", estate)
                .param("mondays", mondays.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("monday"), row.getObject("id", UUID.class));
                });
        return found;
    }

    private OccupancyWeek week(ResultSet row) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new OccupancyWeek(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getObject("monday", LocalDate.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("homes"), HOMES),
                row.getInt("changes"),
                row.getInt("expected_soon"),
                row.getInt("expected_passed"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString("confirmed_by"),
                row.getString("note"));
    }

    private static StateChange change(ResultSet row) throws SQLException {
        return new StateChange(
                row.getObject("id", UUID.class),
                new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room")).label(),
                Occupancy.valueOf(row.getString("before")),
                Occupancy.valueOf(row.getString("occupancy")),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("reason"));
    }
}
