package cn.linli.feedback.web;

import cn.linli.feedback.FeedbackStandard;
import cn.linli.feedback.Neglect;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of a matter that somebody may have neglected. */
@Component
@RequiredArgsConstructor
class NeglectLines {

    private final Tickets tickets;
    private final Staff staff;
    private final OwnerDates dates;

    /**
     * @param heldAs the role on whose step of the ladder it lay
     * @param climbedTo the role that it climbed to
     */
    record Line(
            Neglect neglect,
            Ticket ticket,
            String person,
            Role heldAs,
            Role climbedTo,
            String at,
            @Nullable String decidedAt) {}

    List<Line> of(Estate estate, List<Neglect> neglects, Locale language) {
        Map<UUID, StaffMember> people =
                staff.of(neglects.stream().map(Neglect::getPersonId).distinct().toList());
        return neglects.stream()
                .map(neglect -> line(estate, neglect, people.get(neglect.getPersonId()), language))
                .toList();
    }

    private Line line(Estate estate, Neglect neglect, @Nullable StaffMember person, Locale language) {
        Ladder ladder = FeedbackStandard.FEE_3.ladder();
        if (ladder == null) {
            throw new IllegalStateException("The ladder of FEE-3 is gone");
        }
        return new Line(
                neglect,
                tickets.of(estate.getId(), neglect.getTicketId()),
                person == null ? "" : person.getName(),
                ladder.roleAt(Math.max(1, neglect.getStep() - 1)),
                ladder.roleAt(neglect.getStep()),
                dates.moment(estate, neglect.getProposedAt(), language),
                neglect.getDecidedAt() == null ? null : dates.moment(estate, neglect.getDecidedAt(), language));
    }
}
