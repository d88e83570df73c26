package cn.linli.feedback;

import cn.linli.kernel.estate.Estates;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.care.LowScore;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An owner who scores a ticket low may not be satisfied at all: the residents' room proposes it, and a person decides (RES-7). */
@Component
@RequiredArgsConstructor
class LowRatings {

    private final GroupProposals proposals;
    private final Estates estates;
    private final MessageSource messages;

    void heard(Ticket ticket, Rating rating) {
        UUID household = ticket.getReport().householdId();
        int lowest = Math.min(rating.getAttitude(), Math.min(rating.getTimeliness(), rating.getResult()));
        if (household == null || !LowScore.isLow(lowest)) {
            return;
        }
        proposals.heard(
                ticket.getEstateId(),
                household,
                new LowScore(
                        lowest,
                        messages.getMessage(
                                "feedback.rating.low",
                                new Object[] {
                                    ticket.getNumber(), rating.getAttitude(), rating.getTimeliness(), rating.getResult()
                                },
                                Locale.SIMPLIFIED_CHINESE),
                        Ticket.SUBJECT,
                        ticket.getId() + "/" + rating.getRound(),
                        TicketPages.link(estates.of(ticket.getEstateId()), ticket.getId())));
    }
}
