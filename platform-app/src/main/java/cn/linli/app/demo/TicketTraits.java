package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a ticket of the demo.
 *
 * @param takenBy the staff member who takes it; none where the owner sends it in
 * @param days for a ticket that climbs the day on which somebody above takes it, else after how many days it is visited
 * @param answerBy the appointment; none where the story draws one
 */
record TicketTraits(
        TicketCourse course,
        @Nullable Actor takenBy,
        Channel channel,
        Set<Trait> traits,
        int days,
        @Nullable LocalDateTime answerBy) {

    enum Trait {
        MAJOR,
        CONSTRUCTIVE,
        ANONYMOUS,
        SMALL_DEFECT,
        SAME_DAY,
        PHOTO,
        SENT_BACK,
        TOLD_LATE,
        KEPT_BY_TAKER,
        OFFERED_ONLY,
        UNDECIDED
    }

    static TicketTraits taken(TicketCourse course, Actor by, Channel channel) {
        return new TicketTraits(course, by, channel, Set.of(), 1, null);
    }

    static TicketTraits sentIn(TicketCourse course) {
        return new TicketTraits(course, null, Channel.WEB_FORM, Set.of(), 1, null);
    }

    TicketTraits with(Trait... more) {
        Set<Trait> all = EnumSet.copyOf(List.of(more));
        all.addAll(traits);
        return new TicketTraits(course, takenBy, channel, all, days, answerBy);
    }

    TicketTraits after(int otherDays) {
        return new TicketTraits(course, takenBy, channel, traits, otherDays, answerBy);
    }

    TicketTraits promisedFor(LocalDateTime at) {
        return new TicketTraits(course, takenBy, channel, traits, days, at);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The project manager goes to the door. */
    boolean isVisited() {
        return !has(Trait.ANONYMOUS) && (has(Trait.MAJOR) || has(Trait.CONSTRUCTIVE));
    }
}
