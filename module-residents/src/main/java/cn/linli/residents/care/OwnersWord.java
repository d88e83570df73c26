package cn.linli.residents.care;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.residents.Needed;
import cn.linli.residents.OwnerGroup;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a dissatisfied household said when it was contacted.
 *
 * @param content into which group it is proposed to go; none where it is still not content
 */
public record OwnersWord(
        Channel way,
        String reached,
        String said,
        @Nullable String promised,
        @Nullable OwnerGroup content) {

    /** The ways by which an owner is spoken with; a letter does not hear whether somebody is content. */
    public static final Set<Channel> WAYS =
            EnumSet.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT, Channel.MESSAGING);

    static final int LONGEST_NAME = 60;
    static final int LONGEST_SAID = 1000;
    static final int LONGEST_PROMISE = 500;

    public OwnersWord {
        requireSpoken(way);
        reached = Needed.words(reached, LONGEST_NAME, "discontent.reached.needed", "reached");
        said = Needed.words(said, LONGEST_SAID, "discontent.said.needed", "said");
        promised = promised == null || promised.isBlank() ? null : promised.strip();
        if (promised != null && promised.length() > LONGEST_PROMISE) {
            throw Refused.because("residents.tooLong", LONGEST_PROMISE).at("promised");
        }
    }

    static void requireSpoken(Channel way) {
        if (!WAYS.contains(way)) {
            throw Refused.because("discontent.way.spoken").at("way");
        }
    }
}
