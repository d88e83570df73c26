package cn.linli.surveys.draw;

/**
 * What a draw took from one unit.
 *
 * @param unit empty where the building has no units
 * @param homes of how many
 * @param drawn how many
 */
public record DrawStratum(String building, String unit, int homes, int drawn) {

    /** {@code 3-1}, or {@code 3} where the building has no units. */
    public String label() {
        return unit.isEmpty() ? building : building + "-" + unit;
    }

    public int left() {
        return homes - drawn;
    }
}
