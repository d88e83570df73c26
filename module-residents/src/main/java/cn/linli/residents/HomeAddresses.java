package cn.linli.residents;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Homes by where they are and by nothing else: what an owner types on a public page finds a room, never a name or a number.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class HomeAddresses {

    private static final int PIECE = 5000;

    private final HouseholdCards cards;
    private final JdbcClient jdbc;

    /** The one home that this room means, such as {@code 3-1201} or {@code 3栋1单元1201}; empty if none or several do. */
    public Optional<HouseholdCard> at(UUID estate, String typed) {
        List<UUID> found =
                RoomQuery.parse(typed).map(room -> exactly(estate, room)).orElse(List.of());
        return found.size() == 1 ? cards.of(estate, found).values().stream().findFirst() : Optional.empty();
    }

    private List<UUID> exactly(UUID estate, RoomQuery room) {
        return jdbc.sql("select id from household where estate_id = :estate and room = :room"
                        + (room.building() == null ? "" : " and building = :building")
                        + (room.unit() == null ? "" : " and unit = :unit") + " limit 2")
                .param("estate", estate)
                .param("room", room.room())
                .param("building", room.building())
                .param("unit", room.unit())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * The homes of a building, as people count them.
     *
     * @param unit empty for all units
     */
    public List<HouseholdCard> inBuilding(UUID estate, String building, String unit, int limit) {
        List<UUID> ids = jdbc.sql("select id from household where estate_id = :estate and building = :building"
                        + " and (:unit = '' or unit = :unit) order by sort_key, id limit :limit")
                .param("estate", estate)
                .param("building", building)
                .param("unit", unit)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return List.copyOf(cards.of(estate, ids).values());
    }

    public int count(UUID estate, Collection<Occupancy> states) {
        return jdbc.sql("select count(*) from household where estate_id = :estate and occupancy = any(:states)")
                .param("estate", estate)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Every home in one of these states, as people count them; read piece by piece, however many there are. */
    public void each(UUID estate, Collection<Occupancy> states, Consumer<HomeAddress> consumer) {
        jdbc.sql("select id, building, unit, room, occupancy from household where estate_id = :estate"
                        + " and occupancy = any(:states) order by sort_key, id")
                .param("estate", estate)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .withFetchSize(PIECE)
                .query((ResultSet row) -> consumer.accept(new HomeAddress(
                        row.getObject("id", UUID.class),
                        row.getString("building"),
                        row.getString("unit"),
                        row.getString("room"),
                        Occupancy.valueOf(row.getString("occupancy")))));
    }
}
