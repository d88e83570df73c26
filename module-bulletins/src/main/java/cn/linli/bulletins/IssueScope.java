package cn.linli.bulletins;

import cn.linli.residents.HouseholdRow;
import cn.linli.residents.OwnerGroup;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which homes a paper goes to: what is left empty does not narrow it.
 *
 * @param buildings codes of buildings
 * @param units building and unit, such as {@code 3-1}
 * @param homes chosen one by one
 * @param group homes where somebody belongs to this group of owners
 */
public record IssueScope(
        Set<String> buildings,
        Set<String> units,
        Set<UUID> homes,
        @Nullable OwnerGroup group) {

    public static final IssueScope ESTATE = new IssueScope(Set.of(), Set.of(), Set.of(), null);

    /** Whether this home is among them. */
    public boolean holds(HouseholdRow home) {
        return (buildings.isEmpty() || buildings.contains(home.number().building()))
                && (units.isEmpty()
                        || units.contains(
                                home.number().building() + "-" + home.number().unit()))
                && (homes.isEmpty() || homes.contains(home.id()))
                && (group == null || home.people().stream().anyMatch(person -> person.group() == group));
    }
}
