package cn.linli.callbacks;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What an owner said of a repair.
 *
 * @param reached who was spoken with
 * @param attitude how they were treated, 1 to 5
 * @param punctuality whether somebody came when it was agreed, 1 to 5
 * @param quality how it was done, 1 to 5
 * @param fixed whether it is repaired
 * @param said in their words; needed where it is not repaired
 */
public record OwnersWord(
        Channel way,
        String reached,
        int attitude,
        int punctuality,
        int quality,
        boolean fixed,
        @Nullable String said) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 1000;

    public OwnersWord {
        reached = reached.strip();
        said = said == null || said.isBlank() ? null : said.strip();
        if (reached.isEmpty() || reached.length() > LONGEST_NAME) {
            throw Refused.because("callback.reached.needed", LONGEST_NAME).at("reached");
        }
        requireScore(attitude, "attitude");
        requireScore(punctuality, "punctuality");
        requireScore(quality, "quality");
        if (said != null && said.length() > LONGEST) {
            throw Refused.because("callback.said.tooLong", LONGEST).at("said");
        }
        if (!fixed && said == null) {
            throw Refused.because("callback.said.whatIsWrong").at("said");
        }
    }

    private static void requireScore(int score, String field) {
        if (score < 1 || score > 5) {
            throw Refused.because("callback.score.range").at(field);
        }
    }
}
