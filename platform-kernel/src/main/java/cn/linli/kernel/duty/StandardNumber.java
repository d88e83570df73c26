package cn.linli.kernel.duty;

import org.jspecify.annotations.Nullable;

/**
 * A number of a clause that the company may change and one estate may override.
 */
public enum StandardNumber {
    ALLOWANCE,
    TARGET,
    QUOTA;

    /** The value that the clause itself names; none where it names no such number. */
    public @Nullable Integer defaultOf(Standard standard) {
        return switch (this) {
            case ALLOWANCE -> {
                Allowance allowance = standard.allowance();
                yield allowance == null ? null : allowance.amount();
            }
            case TARGET -> standard.target().value();
            case QUOTA -> standard.quota() == 0 ? null : standard.quota();
        };
    }

    boolean accepts(int value) {
        return switch (this) {
            case ALLOWANCE -> value >= 0 && value <= 366;
            case TARGET -> value >= 0 && value <= 100;
            case QUOTA -> value >= 1 && value <= 10_000;
        };
    }
}
