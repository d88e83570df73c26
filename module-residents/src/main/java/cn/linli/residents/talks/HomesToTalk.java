package cn.linli.residents.talks;

import cn.linli.kernel.staff.Post.Patch;
import cn.linli.residents.HomeNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The homes of a patch in which somebody lives, those first that nobody has visited for longest.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class HomesToTalk {

    private final JdbcClient jdbc;

    /**
     * A home to talk at.
     *
     * @param visited the last visit at the door, whoever made it; none where there never was one
     */
    public record Door(UUID id, String home, @Nullable Instant visited) {}

    /** Whoever was never visited comes first. */
    public List<Door> longestWaiting(UUID estate, Collection<Patch> patches, int limit) {
        return jdbc.sql("select h.id, h.building, h.unit, h.room, (select max(c.at) from contact c"
                        + " where c.household_id = h.id and c.channel = 'HOME_VISIT') as visited from household h"
                        + " where h.estate_id = :estate and h.occupancy in ('OCCUPIED', 'LET')"
                        + " and exists (select from unnest(:buildings::text[], :units::text[]) p (building, unit)"
                        + " where p.building = h.building and p.unit in ('', h.unit))"
                        + " order by visited nulls first, h.sort_key, h.id limit :limit")
                .param("estate", estate)
                .param("buildings", patches.stream().map(Patch::building).toArray(String[]::new))
                .param("units", patches.stream().map(Patch::unit).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> {
                    OffsetDateTime visited = row.getObject("visited", OffsetDateTime.class);
                    return new Door(
                            row.getObject("id", UUID.class),
                            new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room"))
                                    .label(),
                            visited == null ? null : visited.toInstant());
                })
                .list();
    }

    /** By the estate and the place ({@code 3-1}; {@code 3-} where the building has no units), in how many homes somebody lives. */
    Map<UUID, Map<String, Integer>> livedIn(ZoneId zone) {
        Map<UUID, Map<String, Integer>> found = new HashMap<>();
        jdbc.sql("select h.estate_id, h.building, h.unit, count(*) as n from household h"
                        + " join estate e on e.id = h.estate_id where e.zone = :zone"
                        + " and h.occupancy in ('OCCUPIED', 'LET') group by 1, 2, 3")
                .param("zone", zone.getId())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("estate_id", UUID.class), any -> new HashMap<>())
                            .put(row.getString("building") + "-" + row.getString("unit"), row.getInt("n"));
                });
        return found;
    }

    /**
     * @param patch as people write it, such as {@code 1,3-1}
     * @param livedIn by the place
     */
    static int in(String patch, Map<String, Integer> livedIn) {
        return livedIn.entrySet().stream()
                .filter(place -> Arrays.stream(patch.split(","))
                        .anyMatch(part -> part.contains("-")
                                ? part.equals(place.getKey())
                                : place.getKey().startsWith(part + "-") && !part.isEmpty()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
