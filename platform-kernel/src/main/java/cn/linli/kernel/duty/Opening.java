package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opens a duty: the clause, the estate, the subject and the moment, and where it is known the person.
 *
 * @param round 1, and one more each time the same clause begins anew for the same subject (a reopened ticket)
 * @param due the date, where the clause leaves it to the case (an appointment); else it follows from the allowance
 */
public record Opening(
        Standard standard,
        UUID estate,
        Subject subject,
        Instant since,
        int round,
        @Nullable Role role,
        @Nullable UUID assignee,
        @Nullable Instant due) {

    public static Opening of(Standard standard, UUID estate, Subject subject, Instant since) {
        return new Opening(standard, estate, subject, since, 1, standard.role(), null, null);
    }

    public Opening inRound(int number) {
        return new Opening(standard, estate, subject, since, number, role, assignee, due);
    }

    public Opening owedBy(@Nullable Role otherRole) {
        return new Opening(standard, estate, subject, since, round, otherRole, assignee, due);
    }

    public Opening assignedTo(@Nullable UUID person) {
        return new Opening(standard, estate, subject, since, round, role, person, due);
    }

    public Opening dueBy(Instant end) {
        return new Opening(standard, estate, subject, since, round, role, assignee, end);
    }
}
