package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonCard;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who does a step, and what a done step changes elsewhere: the home is lived in, and contacts stand in the register. */
@Component
@RequiredArgsConstructor
class MovedHome {

    private final Households households;
    private final ContactRegister register;
    private final Estates estates;
    private final Posts posts;
    private final MessageSource messages;
    private final Clock clock;

    boolean mayDo(UUID estate, MoveInStep step, Actor by) {
        return posts.standing(by.staffId(), estates.of(estate).today(clock))
                .map(person -> person.rolesAt(estate))
                .filter(step::isFor)
                .isPresent();
    }

    void follow(MoveIn moveIn, DoneStep done, Actor by) {
        HouseholdCard home = households.of(moveIn.getEstateId(), moveIn.getHouseholdId());
        if (done.step() == MoveInStep.PRESENCE && !home.occupancy().isLivedIn()) {
            households.changeOccupancy(
                    moveIn.getEstateId(), home.id(), Occupancy.OCCUPIED, done.on(), say("moveIn.occupied"), by);
        }
        Channel way = wayOf(done.step());
        if (way != null) {
            register.enter(contact(moveIn, done, way, home, by));
        }
    }

    private static @Nullable Channel wayOf(MoveInStep step) {
        return switch (step) {
            case REMINDER -> Channel.TELEPHONE;
            case PRESENCE, PROBLEMS, MONTH, MANAGER -> Channel.HOME_VISIT;
            case FLOOR, CLEANING, APPOINTMENT -> null;
        };
    }

    private ContactEntry contact(MoveIn moveIn, DoneStep done, Channel way, HouseholdCard home, Actor by) {
        Estate estate = estates.of(moveIn.getEstateId());
        return new ContactEntry(
                estate.getId(),
                home.id(),
                register.momentOf(estate, done.on()),
                way,
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                home.contactPerson().map(PersonCard::name).orElse(null),
                say("moveIns.step." + done.step()) + "\n" + done.word(),
                null,
                MoveIn.SUBJECT,
                moveIn.getId().toString(),
                say("moveIn.source"),
                MoveInPages.link(estate.getCode(), moveIn.getId()));
    }

    /** The register is written in the language of the estate. */
    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
