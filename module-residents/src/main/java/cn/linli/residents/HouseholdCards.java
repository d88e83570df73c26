package cn.linli.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cards of homes, always one statement however many there are. */
@Component
@RequiredArgsConstructor
class HouseholdCards {

    private static final Comparator<PersonCard> OWNERS_FIRST = Comparator.comparing(PersonCard::relation);

    private final JdbcClient jdbc;

    Map<UUID, HouseholdCard> of(UUID estate, Collection<UUID> ids) {
        Map<UUID, HouseholdCard> cards = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return cards;
        }
        Map<UUID, List<PersonCard>> people = new HashMap<>();
        jdbc.sql("select h.id as home, h.estate_id, h.building, h.unit, h.room, h.occupancy, p.id, p.name, p.relation,"
                        + " p.phone, p.owner_group from household h left join household_person p"
                        + " on p.estate_id = h.estate_id and p.household_id = h.id and p.moved_out_on is null"
                        + " where h.estate_id = :estate and h.id = any(:ids)"
                        + " order by h.sort_key, h.id, p.moved_in_on, p.id")
                .param("estate", estate)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID home = row.getObject("home", UUID.class);
                    List<PersonCard> there = people.computeIfAbsent(home, id -> new ArrayList<>());
                    if (row.getString("id") != null) {
                        there.add(person(row));
                    }
                    cards.putIfAbsent(home, card(row, home));
                });
        cards.replaceAll((home, card) -> card.with(sorted(people.getOrDefault(home, List.of()))));
        return cards;
    }

    private static List<PersonCard> sorted(List<PersonCard> people) {
        return people.stream().sorted(OWNERS_FIRST).toList();
    }

    private static PersonCard person(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return new PersonCard(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                phone == null ? "" : Phone.mask(phone),
                OwnerGroup.valueOf(row.getString("owner_group")));
    }

    private static HouseholdCard card(ResultSet row, UUID id) throws SQLException {
        HomeNumber number = new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room"));
        return new HouseholdCard(
                id,
                row.getObject("estate_id", UUID.class),
                number.building(),
                number.unit(),
                number.room(),
                number.label(),
                Occupancy.valueOf(row.getString("occupancy")),
                List.of());
    }

    /** Homes found by room, by telephone number or by a name, in this order. */
    Set<UUID> find(UUID estate, String query, int limit) {
        Set<UUID> found = new LinkedHashSet<>();
        RoomQuery.parse(query).ifPresent(room -> found.addAll(byRoom(estate, room, limit)));
        String digits = query.replaceAll("[\\s\\-]", "");
        if (found.size() < limit && digits.matches("\\d{4}")) {
            found.addAll(byTail(estate, digits, limit));
        }
        Phone.parse(query).ifPresent(phone -> found.addAll(byPhone(estate, phone, limit)));
        if (found.isEmpty()) {
            Words.query(query).ifPresent(words -> found.addAll(byName(estate, words, limit)));
        }
        return found.size() <= limit ? found : new LinkedHashSet<>(new ArrayList<>(found).subList(0, limit));
    }

    private List<UUID> byRoom(UUID estate, RoomQuery room, int limit) {
        return jdbc.sql("select id from household_in_sight where estate_id = :estate and room like :prefix"
                        + (room.building() == null ? "" : " and building = :building")
                        + (room.unit() == null ? "" : " and unit = :unit")
                        + " order by (room = :room) desc, sort_key, id limit :limit")
                .param("estate", estate)
                .param("prefix", room.room() + "%")
                .param("room", room.room())
                .param("building", room.building())
                .param("unit", room.unit())
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> byTail(UUID estate, String tail, int limit) {
        return jdbc.sql("select distinct household_id from household_person_in_sight where estate_id = :estate"
                        + " and moved_out_on is null and (right(phone, 4) = :tail or right(second_phone, 4) = :tail)"
                        + " limit :limit")
                .param("estate", estate)
                .param("tail", tail)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> byPhone(UUID estate, Phone phone, int limit) {
        return jdbc.sql("select household_id from household_person where estate_id = :estate"
                        + " and (phone = :phone or second_phone = :phone) order by moved_out_on desc nulls first, id"
                        + " limit :limit")
                .param("estate", estate)
                .param("phone", phone.inFull())
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> byName(UUID estate, String words, int limit) {
        return jdbc.sql("select household_id from household_person_in_sight where estate_id = :estate"
                        + " and search @@ cast(:words as tsquery) order by moved_out_on desc nulls first, name, id"
                        + " limit :limit")
                .param("estate", estate)
                .param("words", words)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
