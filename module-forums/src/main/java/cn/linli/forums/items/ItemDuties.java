package cn.linli.forums.items;

import static cn.linli.forums.ForumStandard.FOR_8;
import static cn.linli.forums.ForumStandard.FOR_9;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which duties an item opens, and what becomes of them as it goes its way. */
@Component
@RequiredArgsConstructor
class ItemDuties {

    private final Duties duties;
    private final Estates estates;
    private final Clock clock;

    /** Planned, or to be done anew because the owner was not content. */
    void planned(RectificationItem item) {
        Estate estate = estates.of(item.getEstateId());
        duties.open(Opening.of(FOR_8, item.getEstateId(), item.subject(), clock.instant())
                .inRound(item.getRound())
                .assignedTo(item.getPersonId())
                .dueBy(estate.endOf(item.getDue())));
    }

    /** The first date stays beside a later one. */
    void replanned(RectificationItem item, Actor grantedBy, String reason) {
        Instant due = estates.of(item.getEstateId()).endOf(item.getDue());
        duties.assign(FOR_8, item.getEstateId(), item.subject(), item.getPersonId());
        boolean later = duties.latest(FOR_8, item.getEstateId(), item.subject())
                .map(Duty::getDue)
                .filter(due::isAfter)
                .isPresent();
        if (later) {
            duties.extend(FOR_8, item.getEstateId(), item.subject(), due, grantedBy, reason);
        }
    }

    void done(RectificationItem item, Actor by) {
        duties.fulfil(FOR_8, item.getEstateId(), item.subject(), by, "done");
        duties.open(Opening.of(FOR_9, item.getEstateId(), item.subject(), clock.instant())
                .inRound(item.getRound()));
    }

    void visited(RectificationItem item, Actor by) {
        duties.fulfil(FOR_9, item.getEstateId(), item.subject(), by, "visit");
    }
}
