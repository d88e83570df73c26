package cn.linli.residents.unoccupied;

import cn.linli.kernel.staff.Post.Patch;
import cn.linli.residents.HomeNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The empty homes whose owners are still to be asked in a month, in the order of buildings, units and rooms.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EmptyHomes {

    /** A home is owed from the first whole month in its state on; it is done when somebody was reached or tried often enough. */
    private static final String REMAINING = " from household h where h.estate_id = :estate and h.occupancy = :state"
            + " and h.occupancy_since < :month and not exists (select from household_empty_call c"
            + " where c.household_id = h.id and c.month = :month and c.state = h.occupancy having bool_or(c.reached is not null)"
            + " or count(distinct c.called_on) >= " + EmptyCall.TRIES + ")";

    private final JdbcClient jdbc;

    /**
     * A home to ask about.
     *
     * @param tries on how many days of the month nobody was reached
     * @param reason what the owner said the last time
     */
    public record Door(
            UUID id,
            String home,
            LocalDate since,
            int tries,
            @Nullable String reason,
            @Nullable LocalDate expectedOn) {}

    /**
     * @param patches none for the whole estate
     */
    public List<Door> remaining(
            UUID estate, YearMonth month, EmptyState state, @Nullable Collection<Patch> patches, int limit) {
        return jdbc.sql(
                        "select h.id, h.building, h.unit, h.room, h.occupancy_since, (select count(distinct c.called_on)"
                                + " from household_empty_call c where c.household_id = h.id and c.month = :month and c.state = h.occupancy)"
                                + " as tries, o.reason, o.expected_on"
                                + REMAINING.replace(
                                        " where h.estate_id",
                                        " left join household_outlook o on o.household_id = h.id"
                                                + " and o.recorded_at >= h.occupancy_since where h.estate_id")
                                + (patches == null
                                        ? ""
                                        : " and exists (select from unnest(:buildings::text[], :units::text[]) p (building, unit)"
                                                + " where p.building = h.building and p.unit in ('', h.unit))")
                                + " order by h.sort_key, h.id limit :limit")
                .param("estate", estate)
                .param("month", month.atDay(1))
                .param("state", state.name())
                .param(
                        "buildings",
                        patches == null
                                ? null
                                : patches.stream().map(Patch::building).toArray(String[]::new))
                .param(
                        "units",
                        patches == null
                                ? null
                                : patches.stream().map(Patch::unit).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> door(row))
                .list();
    }

    public int count(UUID estate, YearMonth month, EmptyState state) {
        return jdbc.sql("select count(*)" + REMAINING)
                .param("estate", estate)
                .param("month", month.atDay(1))
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private static Door door(ResultSet row) throws SQLException {
        return new Door(
                row.getObject("id", UUID.class),
                new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room")).label(),
                row.getObject("occupancy_since", LocalDate.class),
                row.getInt("tries"),
                row.getString("reason"),
                row.getObject("expected_on", LocalDate.class));
    }
}
