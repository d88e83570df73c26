package cn.linli.kernel;

/**
 * A rate as the procedures name it, in whole percent.
 */
public record Percent(int value) {

    public Percent {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("A rate lies between 0 and 100 percent: " + value);
        }
    }

    public static Percent of(int value) {
        return new Percent(value);
    }

    /** How many of {@code total} the rate asks for at least: 15 % of 19 are 3. */
    public long quotaOf(long total) {
        return (total * value + 99) / 100;
    }

    @Override
    public String toString() {
        return value + " %";
    }
}
