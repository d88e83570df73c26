package cn.linli.forums.items;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was said to the owner of an item, or asked of them.
 *
 * @param reached who was written to or spoken with
 * @param at when it happened
 */
public record Word(Channel way, String reached, String words, List<UUID> files, Instant at) {

    /** In writing, as the procedure asks (FOR-8). */
    public static final Set<Channel> WRITTEN = EnumSet.of(Channel.LETTER, Channel.EMAIL, Channel.MESSAGING);

    /** With the owner's own voice (FOR-9). */
    public static final Set<Channel> SPOKEN = EnumSet.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT);

    private static final int LONGEST_NAME = 60;

    public Word {
        reached = Spoken.of(reached, LONGEST_NAME, "forum.item.reached", "reached");
    }

    /** In writing, and after the item began: nobody is told of what is not there yet. */
    void requireTelling(Instant planned, Instant now) {
        requireWay(WRITTEN);
        Spoken.of(words, "forum.item.tell.words", "words");
        // People write down minutes and no seconds.
        if (at.isAfter(now) || at.isBefore(planned.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refused.because("forum.item.tell.when").at("at");
        }
    }

    void requireVisit() {
        requireWay(SPOKEN);
        Spoken.of(words, "forum.item.visit.words", "words");
    }

    private void requireWay(Set<Channel> ways) {
        if (!ways.contains(way)) {
            throw Refused.because("forum.item.way").at("way");
        }
    }
}
