package cn.linli.kernel.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What some people are called, and who holds some roles at an estate.
 */
public record Names(Map<UUID, String> people, Map<Role, List<String>> holders) {

    /** Empty for nobody. */
    public String of(@Nullable UUID person) {
        return person == null ? "" : people.getOrDefault(person, "");
    }

    public String holding(Role role) {
        return String.join("、", holders.getOrDefault(role, List.of()));
    }
}
