package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a discontent owes its household: the next contact, by whoever looks after the home. */
@Component
@RequiredArgsConstructor
class DiscontentDuties {

    private final Duties duties;
    private final Households households;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    /** The half month that begins now. */
    void owed(Discontent about, Instant since) {
        duties.open(Opening.of(CareStandard.RES_7, about.getEstateId(), about.subject(), since)
                .inRound(about.getRound())
                .assignedTo(butlerOf(about)));
    }

    void kept(Discontent about, Actor by) {
        duties.fulfil(CareStandard.RES_7, about.getEstateId(), about.subject(), by, "contact with " + about.getHome());
    }

    /** Let go, and counted. */
    void letGo(Discontent about, String reason, Actor by) {
        duties.waive(CareStandard.RES_7, about.getEstateId(), about.subject(), by, reason);
    }

    /** After a change of butlers the contact is owed by the one who looks after the home now. */
    void handOver(Discontent about) {
        duties.assign(CareStandard.RES_7, about.getEstateId(), about.subject(), butlerOf(about));
    }

    List<Duty> of(Discontent about) {
        return duties.about(about.getEstateId(), about.subject());
    }

    private @Nullable UUID butlerOf(Discontent about) {
        HouseholdCard home = households.of(about.getEstateId(), about.getHouseholdId());
        return posts.butlerOf(
                        about.getEstateId(),
                        home.building(),
                        home.unit(),
                        estates.of(about.getEstateId()).today(clock))
                .orElse(null);
    }
}
