package cn.linli.forums;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One home that is asked to come (FOR-4).
 *
 * @param session the small group it is asked to; none where all sit together
 * @param home the home's label
 * @param answered none as long as the home has not answered
 */
public record Invitation(
        UUID id,
        long position,
        @Nullable UUID session,
        UUID household,
        String home,
        Way way,
        Hand invited,
        @Nullable Answer answer,
        @Nullable Hand answered,
        @Nullable Way answeredWay) {

    /** How a home is asked. */
    public enum Way {
        /** By the notice to owners. */
        NOTICE,
        /** By telephone. */
        TELEPHONE,
        /** At the door. */
        DOOR
    }

    /** What a home said. */
    public enum Answer {
        COMING,
        NOT_COMING
    }

    /** Whether the home answered before the gathering was moved, and has to be asked again. */
    public boolean isBefore(@Nullable Instant moved) {
        return moved != null && (answered == null ? invited : answered).at().isBefore(moved);
    }

    /** How many were asked, and what they said. */
    public record Counts(int invited, int coming, int notComing) {

        public int silent() {
            return invited - coming - notComing;
        }

        /** How many a list shows. */
        public int of(String show) {
            return switch (InvitationLists.Show.valueOf(show)) {
                case ALL -> invited;
                case SILENT -> silent();
                case COMING -> coming;
                case NOT_COMING -> notComing;
            };
        }
    }
}
