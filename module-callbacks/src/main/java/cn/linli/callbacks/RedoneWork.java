package cn.linli.callbacks;

import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAction;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an owner says is not fixed is done again: the matter that the repair settled is opened anew, or a new one is where there was
 * none; once it is handled, the redone work has a callback of its own (CAL-2).
 */
@Component
@RequiredArgsConstructor
class RedoneWork {

    private static final String TOPIC = "REPAIR";

    private final Tickets tickets;
    private final TicketAnswers answers;
    private final NewMatters matters;
    private final Notices notices;
    private final Posts posts;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    /** The matter under which it is done again. */
    UUID begin(Repair repair, OwnersWord word, Actor by) {
        String said = Objects.requireNonNull(word.said());
        Ticket ticket = settledBy(repair)
                .map(found -> reopened(repair, found, said, by))
                .orElseGet(() -> matters.register(
                        repair,
                        word,
                        TicketKind.REPAIR,
                        TOPIC,
                        messages.getMessage(
                                "callback.redo.words",
                                new Object[] {repair.getWhat(), said},
                                Locale.SIMPLIFIED_CHINESE),
                        by));
        tellEngineers(repair, said);
        return ticket.getId();
    }

    private Optional<Ticket> settledBy(Repair repair) {
        return Optional.ofNullable(repair.getTicketId())
                .map(id -> tickets.of(repair.getEstateId(), id))
                .filter(ticket -> ticket.can(TicketAction.REOPEN));
    }

    private Ticket reopened(Repair repair, Ticket ticket, String said, Actor by) {
        answers.reopen(repair.getEstateId(), ticket.getId(), said, by);
        return ticket;
    }

    private void tellEngineers(Repair repair, String said) {
        Estate estate = estates.of(repair.getEstateId());
        posts.holders(estate.getId(), Role.ENGINEERING_SUPERVISOR, estate.today(clock))
                .forEach(person -> notices.tell(new Telling(
                        person,
                        estate.getId(),
                        Repair.SUBJECT + "/" + repair.getId() + "/notFixed",
                        "callback.notice.notFixed",
                        List.of(repair.getHome(), repair.getWhat(), said),
                        RepairPages.link(estate.getCode(), repair.getId()),
                        true)));
    }
}
