package cn.linli.kernel.staff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is today: the posts held now, read anew for every request, so that a removed post counts at once.
 *
 * @param unread how many notices the bell shows; counted no further than it shows
 */
public record Standing(UUID id, String name, String language, int credentials, int unread, List<Held> posts) {

    public record Held(Role role, @Nullable UUID estate) {}

    public Set<Role> rolesAt(UUID estate) {
        return posts.stream()
                .filter(held -> held.estate() == null || held.estate().equals(estate))
                .map(Held::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Set<Role> companyRoles() {
        return posts.stream()
                .filter(held -> held.estate() == null)
                .map(Held::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public boolean hasPostAt(UUID estate) {
        return posts.stream().anyMatch(held -> estate.equals(held.estate()));
    }

    public boolean isAnyAt(UUID estate, Collection<Role> roles) {
        return rolesAt(estate).stream().anyMatch(roles::contains);
    }

    public Set<UUID> estates() {
        return posts.stream().map(Held::estate).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
