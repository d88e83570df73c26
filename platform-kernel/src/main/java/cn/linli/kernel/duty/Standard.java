package cn.linli.kernel.duty;

import cn.linli.kernel.Percent;
import cn.linli.kernel.staff.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One clause of the procedures that opens duties. A module's enum implements it, one constant a clause.
 */
public interface Standard {

    /** The enum constant, such as {@code FEE_3}. */
    String name();

    /** The clause as people write it, such as {@code FEE-3}. */
    default String code() {
        return name().replace('_', '-').toUpperCase(Locale.ROOT);
    }

    /** Who owes it, where it is one role. */
    @Nullable
    Role role();

    /** Who owes it from day to day, where it climbs. */
    default @Nullable Ladder ladder() {
        return null;
    }

    /** How long it may take; none where each duty brings its own date. */
    @Nullable
    Allowance allowance();

    /** In how many of the cases it must be kept. */
    default Percent target() {
        return Percent.of(100);
    }

    /** A quota that is a condition of the clause (checks a week), 0 where there is none. */
    default int quota() {
        return 0;
    }
}
