package cn.linli.surveys.counting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One building: what it says of everything, and of each area.
 *
 * @param overall the rate of the overall item; none where it is not shown
 * @param units sheets that answer the overall item; 0 where it is not shown
 * @param areas by the area's id
 */
public record BuildingRow(
        String building,
        long homes,
        long answered,
        long units,
        @Nullable Estimate overall,
        @Nullable Change change,
        Map<UUID, Cell> areas) {

    /**
     * What a building says of an area.
     *
     * @param satisfied of the {@code valid} answers
     * @param hidden too few, or so that too few elsewhere cannot be had by subtraction; then there are no counts
     */
    public record Cell(long satisfied, long valid, boolean hidden) {

        static final Cell HIDDEN = new Cell(0, 0, true);
        static final Cell NONE = new Cell(0, 0, false);

        /** Rounded down like every rate, so that a missed target is never shown as reached. */
        public int percent() {
            return valid == 0 ? 0 : (int) (100 * satisfied / valid);
        }
    }

    /** Whether owners answered and the figure is not shown. */
    public boolean isHidden() {
        return overall == null && answered > 0;
    }
}
