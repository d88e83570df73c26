package cn.linli.residents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a home: who is there, who was, and every state it was in.
 *
 * @param phases the newest first
 * @param former who has left, the last first (RES-13)
 */
public record HouseholdFile(
        HouseholdCard card,
        LocalDate since,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        List<OccupancyPhase> phases,
        List<PersonFile> people,
        List<PersonFile> former) {

    public List<PersonFile> owners() {
        return people.stream()
                .filter(person -> person.relation() == Relation.OWNER)
                .toList();
    }
}
