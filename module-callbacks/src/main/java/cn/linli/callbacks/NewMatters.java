package cn.linli.callbacks;

import cn.linli.feedback.Appointments;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What owners newly raise when they are asked about a repair becomes a matter of its own (CAL-6). */
@Component
@RequiredArgsConstructor
class NewMatters {

    private final Tickets tickets;
    private final Appointments appointments;

    void take(Repair repair, OwnersWord word, NewMatter matter, Actor by) {
        Ticket ticket = register(repair, word, matter.kind(), matter.topic(), matter.words(), by);
        if (matter.answerBy() != null) {
            appointments.make(repair.getEstateId(), ticket.getId(), matter.answerBy(), word.way(), matter.words(), by);
        }
    }

    Ticket register(Repair repair, OwnersWord word, TicketKind kind, String topic, String words, Actor by) {
        return tickets.register(
                repair.getEstateId(),
                new Registration(
                        kind,
                        Severity.ORDINARY,
                        false,
                        word.way() == Channel.HOME_VISIT ? Channel.HOME_VISIT : Channel.TELEPHONE,
                        topic,
                        words,
                        repair.getHouseholdId(),
                        null,
                        null,
                        word.reached(),
                        null,
                        false,
                        null,
                        List.of()),
                by);
    }
}
