package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Callback;

/**
 * What the owner told the estate, and what quality: each score as the estate's less quality's, so that above 0 the estate has heard it better
 * than quality has.
 *
 * @param unlike one says fixed and the other does not
 */
public record Difference(int attitude, int punctuality, int quality, boolean unlike) {

    /** People remember a step more or less. */
    private static final int STEP = 1;

    public static Difference between(Callback estates, Callback ours) {
        return new Difference(
                estates.attitude() - ours.attitude(),
                estates.punctuality() - ours.punctuality(),
                estates.quality() - ours.quality(),
                estates.fixed() != ours.fixed());
    }

    public boolean isNone() {
        return attitude == 0 && punctuality == 0 && quality == 0 && !unlike;
    }

    /** More than one step in any score, or another word on whether it is fixed. */
    public boolean isLarge() {
        return unlike || Math.abs(attitude) > STEP || Math.abs(punctuality) > STEP || Math.abs(quality) > STEP;
    }

    /** How much better the estate heard it, all three scores together. */
    public int sum() {
        return attitude + punctuality + quality;
    }
}
