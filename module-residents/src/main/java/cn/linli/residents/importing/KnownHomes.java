package cn.linli.residents.importing;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is known about the homes that a chunk of rows names. */
@Component
@RequiredArgsConstructor
class KnownHomes {

    private final JdbcClient jdbc;
    private final HouseholdLists lists;

    /** To say what would be done. */
    Map<HomeNumber, KnownHome> of(UUID estate, Collection<HomeNumber> numbers) {
        return of(estate, numbers, "", "");
    }

    /** To do it: nobody changes them until the chunk is stored. */
    Map<HomeNumber, KnownHome> held(UUID estate, Collection<HomeNumber> numbers) {
        return of(estate, numbers, " for update of h", " for update");
    }

    private Map<HomeNumber, KnownHome> of(
            UUID estate, Collection<HomeNumber> numbers, String holdHomes, String holdPeople) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("select h.id, h.version from household h join unnest(:buildings, :units, :rooms) k(b, u, r)"
                        + " on h.building = k.b and h.unit = k.u and h.room = k.r where h.estate_id = :estate"
                        + holdHomes)
                .param("estate", estate)
                .param("buildings", numbers.stream().map(HomeNumber::building).toArray(String[]::new))
                .param("units", numbers.stream().map(HomeNumber::unit).toArray(String[]::new))
                .param("rooms", numbers.stream().map(HomeNumber::room).toArray(String[]::new))
                .query((row, n) -> versions.put(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
        Map<UUID, Long> personVersions = personVersions(versions.keySet(), holdPeople);
        Map<HomeNumber, KnownHome> known = new HashMap<>();
        for (HouseholdRow home : lists.of(estate, List.copyOf(versions.keySet()))) {
            known.put(
                    home.number(),
                    new KnownHome(
                            home.id(),
                            home.number(),
                            home.floor(),
                            home.area(),
                            home.occupancy(),
                            home.since(),
                            versions.getOrDefault(home.id(), 0L),
                            home.people(),
                            personVersions));
        }
        return known;
    }

    private Map<UUID, Long> personVersions(Collection<UUID> households, String hold) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("select id, version from household_person where household_id = any(:ids) and moved_out_on is null"
                        + hold)
                .param("ids", households.toArray(UUID[]::new))
                .query((row, n) -> versions.put(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
        return versions;
    }
}
