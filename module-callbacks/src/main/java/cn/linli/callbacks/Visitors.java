package cn.linli.callbacks;

import cn.linli.kernel.staff.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who visits the owners of redone work. It is the engineering supervisor; where there is none, or none but who did it, the project
 * manager: nobody asks about their own work, and no such owner goes unvisited for that.
 */
public record Visitors(List<UUID> engineers, List<UUID> managers) {

    /** Where nothing is redone, nobody is needed. */
    public static final Visitors NOBODY = new Visitors(List.of(), List.of());

    Role owing(@Nullable UUID worker) {
        return engineers.stream().allMatch(engineer -> engineer.equals(worker))
                ? Role.PROJECT_MANAGER
                : Role.ENGINEERING_SUPERVISOR;
    }

    public boolean include(@Nullable UUID worker, UUID person) {
        List<UUID> called = owing(worker) == Role.PROJECT_MANAGER ? managers : engineers;
        return called.contains(person) && !person.equals(worker);
    }
}
