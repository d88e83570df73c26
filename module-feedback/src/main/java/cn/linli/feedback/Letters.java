package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reply letters: a complaint without a visit gets one, kept with the complaint (FEE-8).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Letters {

    private static final int LONGEST = 4000;

    private final Tickets tickets;
    private final TicketStory story;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    public void write(UUID estate, UUID id, String body, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        ticket.require(TicketAction.WRITE_LETTER);
        Refused.unless(ticket.getReport().canBeAnswered(), "feedback.tell.anonymous");
        if (body.isBlank() || body.length() > LONGEST) {
            throw Refused.because("feedback.letter.body", LONGEST).at("body");
        }
        jdbc.sql("insert into ticket_letter (id, ticket_id, round, body, written_at, written_by, written_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(id)
                .param(ticket.getRound())
                .param(body.strip())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(by.staffId())
                .param(by.name())
                .update();
        journal.note("ticket.letterWritten", estate, Ticket.SUBJECT, id);
        story.tell(ticket, StepKind.LETTER_WRITTEN, by, body.strip());
    }

    /** All letters of a ticket, the newest first. */
    @Transactional(readOnly = true)
    public List<Letter> of(UUID ticket) {
        return jdbc.sql("select * from ticket_letter where ticket_id = :ticket order by written_at desc, id desc")
                .param("ticket", ticket)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getInt("round"),
                        row.getString("body"),
                        Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("written_name")))
                .list();
    }

    boolean has(Ticket ticket) {
        return of(ticket.getId()).stream().anyMatch(letter -> letter.round() == ticket.getRound());
    }
}
