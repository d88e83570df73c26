package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.staff.Role;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What a repair owes its owner, and what becomes of it: one clause at a time, by the kind of the repair. */
@Component
@RequiredArgsConstructor
class CallbackDuties {

    private final Duties duties;
    private final Askers askers;

    /** @param since the end of the repair, or of the rain that tested it */
    void owed(Repair repair, Instant since) {
        Opening opening = Opening.of(repair.getKind().getStandard(), repair.getEstateId(), repair.subject(), since)
                .owedBy(askers.owing(repair));
        boolean butlers = repair.getKind().getStandard().role() == Role.BUTLER;
        boolean known = repair.getButlerId() != null && !repair.isWorkOf(repair.getButlerId());
        duties.openAgain(butlers && known ? opening.assignedTo(repair.getButlerId()) : opening);
    }

    void asked(Repair repair, Actor by) {
        duties.fulfil(
                repair.getKind().getStandard(),
                repair.getEstateId(),
                repair.subject(),
                by,
                "callback " + repair.getNumber());
    }

    /** Let go, and counted: an owner who does not want to be asked was not asked. */
    void letGo(Repair repair, CallbackStandard standard, String reason, Actor by) {
        duties.waive(standard, repair.getEstateId(), repair.subject(), by, reason);
    }
}
