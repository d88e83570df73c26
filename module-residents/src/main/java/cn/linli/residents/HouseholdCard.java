package cn.linli.residents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A home as every room of the program shows it: where it is, how it is lived in, and who is there now.
 *
 * @param label {@code 3-1-1201}
 */
public record HouseholdCard(
        UUID id,
        UUID estate,
        String building,
        String unit,
        String room,
        String label,
        Occupancy occupancy,
        List<PersonCard> people) {

    HouseholdCard with(List<PersonCard> there) {
        return new HouseholdCard(id, estate, building, unit, room, label, occupancy, there);
    }

    /** The owner, or whoever else is there: the one to ask for. */
    public Optional<PersonCard> contactPerson() {
        return people.stream()
                .filter(person -> person.relation() == Relation.OWNER)
                .findFirst()
                .or(() -> people.stream().findFirst());
    }
}
