package cn.linli.residents.unoccupied;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.residents.Needed;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to reach the owner of an empty home.
 *
 * @param said none where nobody was reached
 */
public record EmptyCall(
        UUID household,
        String home,
        LocalDate on,
        Channel way,
        @Nullable Said said,
        String by) {

    /** A home where nobody was reached is done for the month after tries on so many days. */
    public static final int TRIES = 3;

    /** What the records say of it. */
    public static final String SUBJECT = "emptyCall";

    private static final Set<Channel> SPOKEN = Set.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_WORK = 500;

    /**
     * What was said on both sides.
     *
     * @param reached with whom
     * @param expectedOn when somebody will live there; none where the owner does not know
     * @param billTold how much is to be paid
     * @param homeTold how the home stands
     * @param did what was done there, for the owner to hear
     */
    public record Said(
            String reached,
            String reason,
            @Nullable LocalDate expectedOn,
            boolean billTold,
            boolean homeTold,
            @Nullable String did) {

        /** Refuses what is missing for a home in this state. */
        void require(EmptyState state) {
            Needed.words(reached, LONGEST_NAME, "emptyCall.needed.reached", "reached");
            Needed.words(reason, LONGEST_REASON, "emptyCall.needed.reason", "reason");
            if (did != null && did.length() > LONGEST_WORK) {
                throw Refused.because("residents.tooLong", LONGEST_WORK).at("did");
            }
            if (state.isReported()) {
                told(billTold, "billTold");
                told(homeTold, "homeTold");
                Needed.words(did == null ? "" : did, LONGEST_WORK, "emptyCall.needed.did", "did");
            }
        }

        private static void told(boolean told, String field) {
            if (!told) {
                throw Refused.because("emptyCall.needed." + field).at(field);
            }
        }
    }

    static void requireSpoken(Channel way) {
        if (!SPOKEN.contains(way)) {
            throw Refused.because("emptyCall.way.wrong").at("way");
        }
    }

    public boolean isReached() {
        return said != null;
    }
}
