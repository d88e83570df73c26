package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Who holds an unhandled matter on which day: the first role on day 1, the next on day 2, and the last from its day on.
 * A pure function of the calendar: it is right although nothing has run.
 */
public record Ladder(List<Role> roles) {

    public Ladder {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A ladder has at least one step");
        }
    }

    public static Ladder startingWith(Role first) {
        return new Ladder(List.of(first));
    }

    public Ladder then(Role next) {
        List<Role> longer = new ArrayList<>(roles);
        longer.add(next);
        return new Ladder(longer);
    }

    public int steps() {
        return roles.size();
    }

    /** The step (1 is the first) that holds the matter on a day of the ladder. */
    public int stepOn(int day) {
        return Math.max(1, Math.min(day, roles.size()));
    }

    public Role roleAt(int step) {
        return roles.get(stepOn(step) - 1);
    }
}
