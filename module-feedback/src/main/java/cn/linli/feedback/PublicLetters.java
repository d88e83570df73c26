package cn.linli.feedback;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which tickets a public letter answers: chosen while it is being written, so that whoever approves it sees them, and answered
 * when it is published (FEE-15).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class PublicLetters {

    private static final int MOST_AT_ONCE = 200;

    private final Documents documents;
    private final Tickets tickets;
    private final Estates estates;
    private final PublicLetterLists lists;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Adds tickets that still wait for an answer; one that is chosen already stays chosen. Returns how many are new. */
    public int choose(UUID estate, UUID document, Collection<UUID> chosen, Actor by) {
        requireBeingWritten(estate, document, "publicLetter.ticketsChosen");
        Refused.unless(!chosen.isEmpty(), "feedback.publicLetter.nothingChosen");
        Refused.unless(chosen.size() <= MOST_AT_ONCE, "feedback.publicLetter.tooMany", MOST_AT_ONCE);
        for (UUID id : chosen) {
            Ticket ticket = tickets.of(estate, id);
            Refused.unless(
                    ticket.can(TicketAction.HANDLE) || ticket.can(TicketAction.TELL),
                    "feedback.publicLetter.answered",
                    ticket.getNumber());
        }
        number(estates.of(estate), document);
        return jdbc.sql("insert into ticket_by_public_letter (document_id, ticket_id, chosen_by, chosen_at)"
                        + " select :document, id, :by, :at from unnest(:chosen) as one (id) on conflict do nothing")
                .param("document", document)
                .param("by", by.staffId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("chosen", chosen.toArray(UUID[]::new))
                .update();
    }

    /** Leaves tickets out again. */
    public int leaveOut(UUID estate, UUID document, Collection<UUID> out) {
        requireBeingWritten(estate, document, "publicLetter.ticketsLeftOut");
        int left = jdbc.sql("delete from ticket_by_public_letter c using ticket_public_letter l"
                        + " where l.id = c.document_id and l.estate_id = :estate and c.document_id = :document"
                        + " and c.ticket_id = any(:out)")
                .param("estate", estate)
                .param("document", document)
                .param("out", out.toArray(UUID[]::new))
                .update();
        Refused.unless(left > 0, "feedback.publicLetter.nothingChosen");
        return left;
    }

    private void requireBeingWritten(UUID estate, UUID document, String action) {
        Document letter = letter(estate, document);
        journal.note(action, estate, Document.SUBJECT, document);
        Refused.unless(letter.isPossible(DocumentAction.WRITE), "feedback.publicLetter.notNow");
    }

    private Document letter(UUID estate, UUID document) {
        Document letter = documents.of(estate, document);
        if (letter.getKind() != DocumentKind.LETTER) {
            throw new NotFound("public letter " + document);
        }
        return letter;
    }

    /** Its number is given with the first ticket, one after the other. */
    private void number(Estate estate, UUID document) {
        if (lists.find(estate.getId(), document).isPresent()) {
            return;
        }
        LocalDate today = estate.today(clock);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:estate, 15))")
                .param("estate", estate.getId().toString())
                .query((row, n) -> n)
                .list();
        jdbc.sql(
                        "insert into ticket_public_letter (id, estate_id, year, n) select :document, :estate, :year,"
                                + " coalesce(max(n), 0) + 1 from ticket_public_letter where estate_id = :estate and year = :year")
                .param("document", document)
                .param("estate", estate.getId())
                .param("year", today.getYear())
                .update();
    }

    /** The letter with its tickets; one without any has no number yet. */
    @Transactional(readOnly = true)
    public PublicLetter of(UUID estate, UUID document) {
        letter(estate, document);
        return lists.find(estate, document).orElseGet(() -> new PublicLetter(document, "", null, List.of()));
    }

    /** Whether tickets can still be chosen or left out. */
    @Transactional(readOnly = true)
    public boolean isBeingWritten(UUID estate, UUID document) {
        return letter(estate, document).isPossible(DocumentAction.WRITE);
    }
}
