package cn.linli.surveys.draw;

import java.util.List;

/**
 * What came out when the draws were made again from the stored frame and seeds.
 *
 * @param frameHash of the stored frame, computed now
 */
public record DrawnAgain(String frameHash, List<Finding> draws) {

    /**
     * One draw made again.
     *
     * @param sameFrame whether the frame is still the one that the draw was made from
     * @param missing homes that it gives and that have no form
     * @param other homes that have a form and that it does not give
     */
    public record Finding(int number, boolean sameFrame, List<String> missing, List<String> other) {

        public boolean isSame() {
            return sameFrame && missing.isEmpty() && other.isEmpty();
        }
    }

    public boolean isSame() {
        return draws.stream().allMatch(Finding::isSame);
    }
}
