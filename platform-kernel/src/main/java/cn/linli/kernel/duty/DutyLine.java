package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is due: the duty, and who holds it today.
 *
 * @param holder the role that holds it today; none where it is one person's
 * @param climbed whether it has left the first step of its ladder
 */
public record DutyLine(
        UUID id,
        String standard,
        UUID estate,
        String estateCode,
        String estateName,
        Subject subject,
        Instant since,
        Instant due,
        @Nullable Role holder,
        @Nullable UUID assignee,
        boolean climbed) {}
