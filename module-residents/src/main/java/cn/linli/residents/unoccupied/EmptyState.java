package cn.linli.residents.unoccupied;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.Occupancy;
import java.util.Arrays;
import java.util.Optional;
import lombok.Getter;

/**
 * Which empty homes are asked about, and who asks.
 */
@Getter
public enum EmptyState {
    /** The front desk calls with the bill, how the home stands and what was done there. */
    NOT_DECORATED(Role.FRONT_DESK),
    /** The butler asks why nobody lives there and when somebody will. */
    DECORATED_EMPTY(Role.BUTLER);

    private final Role role;

    EmptyState(Role role) {
        this.role = role;
    }

    /** Whether each call says how much is to be paid and how the home stands. */
    public boolean isReported() {
        return this == NOT_DECORATED;
    }

    public static Optional<EmptyState> of(Occupancy occupancy) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(occupancy.name()))
                .findFirst();
    }
}
