package cn.linli.callbacks;

import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Posts.Colleague;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Knows who asks an owner about a repair: for redone work it takes a rank. */
@Component
@RequiredArgsConstructor
class Askers {

    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    /** To whom the callback falls. */
    Role owing(Repair repair) {
        Role role = repair.getKind().getStandard().role();
        return role == Role.ENGINEERING_SUPERVISOR
                ? visitors(repair.getEstateId()).owing(repair.getWorkerId())
                : Objects.requireNonNull(role);
    }

    boolean include(Repair repair, UUID person) {
        return repair.getKind() != RepairKind.REDONE
                || visitors(repair.getEstateId()).include(repair.getWorkerId(), person);
    }

    Visitors visitors(UUID estate) {
        List<Colleague> all = posts.colleagues(estate, estates.of(estate).today(clock));
        return new Visitors(of(all, Role.ENGINEERING_SUPERVISOR), of(all, Role.PROJECT_MANAGER));
    }

    private static List<UUID> of(List<Colleague> all, Role role) {
        return all.stream().filter(one -> one.role() == role).map(Colleague::id).toList();
    }
}
