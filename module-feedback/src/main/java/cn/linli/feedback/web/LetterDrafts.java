package cn.linli.feedback.web;

import cn.linli.feedback.Ticket;
import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins a reply letter with what is known, so that only the words that matter are left to write. */
@Component
@RequiredArgsConstructor
class LetterDrafts {

    private final MessageSource messages;
    private final Clock clock;

    String letter(Estate estate, Ticket ticket, Locale language) {
        String name = ticket.getReport().reporterName();
        String said = ticket.getReport().words();
        Shown shown = new Shown(estate.getZone(), language, messages);
        return messages.getMessage(
                ticket.getHandling() == null ? "desk.letter.draft" : "desk.letter.draft.handled",
                new Object[] {
                    name == null ? ticket.getReport().place() : name,
                    shown.date(estate.dateOf(ticket.getRegisteredAt())),
                    said.length() > 400 ? said.substring(0, said.offsetByCodePoints(0, 200)) + "…" : said,
                    ticket.getHandling() == null ? "" : ticket.getHandling().result(),
                    estate.nameIn(language),
                    shown.date(estate.today(clock)),
                    estate.getTelephone()
                },
                language);
    }
}
