package cn.linli.surveys.web;

import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The outside firm's people who can be chosen: whoever has the post of a surveyor today. */
@Component
@RequiredArgsConstructor
class LaunchSurveyors {

    private final Posts posts;
    private final Staff staff;
    private final Clock clock;

    List<StaffMember> all() {
        return named(posts.holdersAtCompany(Role.SURVEYOR, LocalDate.now(clock)));
    }

    List<StaffMember> named(Collection<UUID> people) {
        return staff.of(people).values().stream()
                .sorted(Comparator.comparing(StaffMember::getName).thenComparing(StaffMember::getId))
                .toList();
    }

    static Set<UUID> ids(List<StaffMember> people) {
        return people.stream().map(StaffMember::getId).collect(Collectors.toSet());
    }
}
