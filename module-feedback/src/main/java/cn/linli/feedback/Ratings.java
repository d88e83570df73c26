package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners' scores of how they were answered; once per round, and never taken down by who did the work.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Ratings {

    private final Tickets tickets;
    private final RatingRepository ratings;
    private final TicketStory story;
    private final LowRatings low;
    private final Journal journal;
    private final Clock clock;

    /** The owner scores behind the personal link. */
    public void rate(String token, Rating.Scores scores, Actor owner) {
        Ticket ticket = tickets.behind(token);
        keep(ticket, new Rating(ticket, scores, Channel.WEB_FORM, owner.name(), null, clock.instant()), owner);
    }

    /** A staff member takes down what the owner said on the telephone or at the door. */
    public void takeDown(UUID estate, UUID id, Rating.Scores scores, Channel channel, String respondent, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        TicketWork.requireWords(respondent, "respondent");
        Refused.unless(ticket.getReport().canBeAnswered(), "feedback.rating.anonymous");
        Handling handling = ticket.getHandling();
        boolean didTheWork = by.is(ticket.getHandlerId())
                || by.is(ticket.getFirstResponderId())
                || (handling != null && by.is(handling.by()));
        Refused.unless(!didTheWork, "feedback.rating.notOwnWork");
        keep(ticket, new Rating(ticket, scores, channel, respondent.strip(), by.staffId(), clock.instant()), by);
    }

    private void keep(Ticket ticket, Rating rating, Actor by) {
        Refused.unless(
                ratings.findByTicketIdAndRound(ticket.getId(), ticket.getRound())
                        .isEmpty(),
                "feedback.rating.once");
        ratings.save(rating);
        journal.note("ticket.rated", ticket.getEstateId(), Ticket.SUBJECT, ticket.getId());
        low.heard(ticket, rating);
        story.tellOwnerToo(
                ticket,
                StepKind.RATED,
                by,
                rating.getAttitude() + " / " + rating.getTimeliness() + " / " + rating.getResult()
                        + (rating.getWords() == null || rating.getWords().isBlank() ? "" : " · " + rating.getWords()),
                List.of());
    }

    @Transactional(readOnly = true)
    public List<Rating> of(UUID ticket) {
        return ratings.findAllByTicketIdOrderByRound(ticket);
    }
}
