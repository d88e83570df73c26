package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentPublished;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.web.PublicAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers each chosen ticket when its letter is published: handled by it, told by letter, and filed with the household. What
 * somebody has answered since it was chosen stays as it is.
 */
@Component
@RequiredArgsConstructor
class PublicLetterAnswers {

    /** Owners read Chinese. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final PublicLetterLists lists;
    private final Documents documents;
    private final Tickets tickets;
    private final TicketRepository repository;
    private final TicketWork work;
    private final TicketAnswers answers;
    private final Letters letters;
    private final Estates estates;
    private final PublicAddress address;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What is said about the letter: its number, its title and where it can be read. */
    private record Sentence(String number, String title, String link) {}

    @EventListener
    @Transactional
    public void on(DocumentPublished published) {
        if (published.kind() == DocumentKind.LETTER) {
            lists.find(published.estate(), published.document()).ifPresent(letter -> answer(letter, published));
        }
    }

    private void answer(PublicLetter letter, DocumentPublished published) {
        Estate estate = estates.of(published.estate());
        String title = documents
                .edition(estate.getId(), letter.document(), published.edition())
                .getTitle();
        Sentence sentence = new Sentence(
                letter.number(), title, address.of("/p/" + estate.getCode() + "/documents/" + letter.document()));
        List<UUID> answered = new ArrayList<>();
        for (PublicLetter.Matter matter : letter.matters()) {
            if (!matter.answered() && answered(estate, matter.id(), sentence, published.by())) {
                answered.add(matter.id());
            }
        }
        enter(letter.document(), title, answered);
    }

    private boolean answered(Estate estate, UUID id, Sentence sentence, Actor by) {
        Ticket ticket = tickets.of(estate.getId(), id);
        List<Ticket> all = new ArrayList<>(List.of(ticket));
        if (ticket.can(TicketAction.HANDLE)) {
            work.handle(
                    estate.getId(),
                    id,
                    Outcome.ANSWERED,
                    say("feedback.publicLetter.result", sentence.number(), sentence.title()),
                    null,
                    List.of(),
                    by);
            all.addAll(repository.findAllByMergedInto(id));
        } else if (!ticket.can(TicketAction.TELL)) {
            return false;
        }
        all.stream()
                .filter(one -> one.can(TicketAction.TELL) && one.getReport().canBeAnswered())
                .forEach(one -> tell(estate, one, sentence, by));
        return true;
    }

    private void tell(Estate estate, Ticket ticket, Sentence sentence, Actor by) {
        String name = Objects.requireNonNullElseGet(
                ticket.getReport().reporterName(),
                () -> TicketPages.shorten(ticket.getReport().place()));
        String words = say(
                "feedback.publicLetter.letter",
                name,
                ticket.getNumber(),
                sentence.number(),
                sentence.title(),
                sentence.link());
        letters.write(estate.getId(), ticket.getId(), words, by);
        answers.tellByLetter(
                estate.getId(),
                ticket.getId(),
                name,
                say("feedback.publicLetter.result", sentence.number(), sentence.title()),
                by);
    }

    private void enter(UUID document, String title, List<UUID> answered) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update ticket_public_letter set title = :title, answered_at = coalesce(answered_at, :now)"
                        + " where id = :document")
                .param("title", title)
                .param("now", now)
                .param("document", document)
                .update();
        jdbc.sql("update ticket_by_public_letter set answered_at = :now where document_id = :document"
                        + " and ticket_id = any(:answered)")
                .param("now", now)
                .param("document", document)
                .param("answered", answered.toArray(UUID[]::new))
                .update();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
