package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A matter climbed one step. Published once per duty and step, in the transaction of the day that brought it.
 *
 * @param from the people who had it until yesterday
 * @param to the people who have it from today
 */
public record LadderClimbed(
        UUID duty,
        String standard,
        UUID estate,
        Subject subject,
        int step,
        LocalDate on,
        Role fromRole,
        Role toRole,
        List<UUID> from,
        List<UUID> to) {}
