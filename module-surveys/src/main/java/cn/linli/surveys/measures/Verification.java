package cn.linli.surveys.measures;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What quality found of one promise, and what an owner answered.
 *
 * @param found what was seen on the spot
 * @param asked the owner who was asked; none where it is not done
 * @param anew the plan by which it is done again; none where it is not done again
 */
public record Verification(
        Finding finding,
        String found,
        List<UUID> files,
        @Nullable Asked asked,
        @Nullable MeasurePlan anew) {

    /** With the owner's own voice (SUR-11). */
    public static final Set<Channel> WAYS = EnumSet.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT);

    public Verification {
        found = found(found);
        if (finding.asksOwner() != (asked != null)) {
            throw Refused.because("survey.verification.asked").at("reached");
        }
        if (finding.isAnew() != (anew != null)) {
            throw Refused.because("survey.verification.anew").at("due");
        }
    }

    /** What was seen, read on its own. */
    public static String found(String typed) {
        return Said.of(typed, Said.LONGEST, "survey.verification.found", "found");
    }

    /**
     * Who was asked, and what they said.
     *
     * @param household none where the typed home is none of the estate's
     */
    public record Asked(
            Channel way, String reached, @Nullable UUID household, String home, String answer) {

        private static final int LONGEST_NAME = 60;
        private static final int LONGEST_HOME = 80;

        public Asked {
            if (!WAYS.contains(way)) {
                throw Refused.because("survey.verification.way").at("way");
            }
            reached = Said.of(reached, LONGEST_NAME, "survey.verification.reached", "reached");
            home = Said.of(home, LONGEST_HOME, "survey.verification.home", "home");
            answer = Said.of(answer, Said.LONGEST, "survey.verification.answer", "answer");
        }
    }
}
