package cn.linli.residents.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact entered by hand, as it was typed. */
record ContactForm(
        @Nullable String home,
        @Nullable String at,
        @Nullable String channel,
        @Nullable String direction,
        @Nullable String reached,
        @Nullable String said,
        @Nullable String promised) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SAID = 4000;
    private static final int LONGEST_PROMISE = 2000;

    /** The one home that the typed room, number or name stands for; none where nothing was typed. */
    Optional<HouseholdCard> home(Households households, Estate estate) {
        if (Typed.isBlank(home)) {
            return Optional.empty();
        }
        String typed = Typed.orEmpty(home);
        List<HouseholdCard> found = households.search(estate.getId(), typed, 6);
        Optional<HouseholdCard> exact = found.stream()
                .filter(card -> card.label().equalsIgnoreCase(typed))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        if (found.isEmpty()) {
            throw Refused.because("residents.contact.homeUnknown", typed).at("home");
        }
        if (found.size() > 1) {
            String several = String.join(
                    "、", found.stream().map(HouseholdCard::label).limit(5).toList());
            throw Refused.because("residents.contact.homeAmbiguous", typed, several)
                    .at("home");
        }
        return found.stream().findFirst();
    }

    ContactEntry entry(Estate estate, @Nullable HouseholdCard card, Actor by, Instant now) {
        Instant when = Typed.time(at, "at").atZone(estate.getZone()).toInstant();
        if (when.isAfter(now.plusSeconds(60))) {
            throw Refused.because("residents.contact.future").at("at");
        }
        atMost(LONGEST_NAME, reached, "reached");
        atMost(LONGEST_SAID, said, "said");
        atMost(LONGEST_PROMISE, promised, "promised");
        return new ContactEntry(
                estate.getId(),
                card == null ? null : card.id(),
                when,
                Typed.choice(Channel.class, channel, "channel"),
                Typed.choice(Direction.class, direction, "direction"),
                by.staffId(),
                by.name(),
                Typed.isBlank(reached) ? null : reached,
                Typed.orEmpty(said),
                Typed.isBlank(promised) ? null : promised,
                "register",
                card == null ? "-" : card.id().toString(),
                "register",
                null);
    }

    private static void atMost(int longest, @Nullable String text, String field) {
        if (text != null && text.length() > longest) {
            throw Refused.because("residents.tooLong", longest).at(field);
        }
    }
}
