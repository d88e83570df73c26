package cn.linli.feedback.web;

import cn.linli.feedback.Letter;
import cn.linli.feedback.Letters;
import cn.linli.feedback.OwnerLinks;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketStory;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Staff;
import cn.linli.residents.Phone;
import cn.linli.web.qr.QrCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A ticket and its letters on paper, as the procedures name the forms. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@RequiredArgsConstructor
class PaperController {

    private final Tickets tickets;
    private final TicketStory story;
    private final Letters letters;
    private final Ratings ratings;
    private final Topics topics;
    private final Staff staff;
    private final OwnerLinks links;
    private final MessageSource messages;
    private final Clock clock;

    /** One line of the course. */
    record Line(String at, String who, String what, String words) {}

    /** A letter that is attached. */
    record Attached(Letter letter, String on) {}

    @GetMapping("/paper")
    String form(Estate estate, @PathVariable UUID id, Locale language, Model model) {
        Ticket ticket = tickets.of(estate.getId(), id);
        model.addAttribute("ticket", ticket);
        model.addAttribute("topic", topics.of(ticket.getReport().topic()).nameIn(language));
        model.addAttribute("registered", PaperDates.minute(estate, ticket.getRegisteredAt()));
        model.addAttribute(
                "firstResponder", staff.of(ticket.getFirstResponderId()).getName());
        model.addAttribute("handler", staff.of(ticket.getHandlerId()).getName());
        model.addAttribute("phone", masked(ticket.getReport().reporterPhone()));
        model.addAttribute("course", course(estate, ticket, language));
        model.addAttribute("letters", attached(estate, ticket, language));
        model.addAttribute(
                "toldAt",
                ticket.getTelling() == null
                        ? null
                        : at(estate, ticket.getTelling().at()));
        model.addAttribute(
                "handledAt",
                ticket.getHandling() == null
                        ? null
                        : at(estate, ticket.getHandling().at()));
        model.addAttribute(
                "closedAt",
                ticket.getClosure() == null
                        ? null
                        : at(estate, ticket.getClosure().at()));
        model.addAttribute("rating", rating(ticket));
        return paper(estate, ticket, model, "feedback/paper/ticket");
    }

    @GetMapping("/letters/{letter}/paper")
    String letter(
            Estate estate, @PathVariable UUID id, @PathVariable("letter") UUID letterId, Locale language, Model model) {
        Ticket ticket = tickets.of(estate.getId(), id);
        Letter letter = letters.of(id).stream()
                .filter(one -> one.id().equals(letterId))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + letterId));
        model.addAttribute("ticket", ticket);
        model.addAttribute("letter", letter);
        model.addAttribute(
                "paragraphs",
                letter.body().lines().filter(line -> !line.isBlank()).toList());
        model.addAttribute("on", PaperDates.day(estate.dateOf(letter.writtenAt()), language));
        model.addAttribute("reported", PaperDates.day(estate.dateOf(ticket.getRegisteredAt()), language));
        model.addAttribute("qr", QrCode.of(links.answerPage(ticket.getToken())));
        return paper(estate, ticket, model, "feedback/paper/letter");
    }

    private String paper(Estate estate, Ticket ticket, Model model, String view) {
        model.addAttribute("printed", PaperDates.minute(estate, clock.instant()));
        model.addAttribute("back", "/e/" + estate.getCode() + "/tickets/" + ticket.getId());
        return view;
    }

    private List<Line> course(Estate estate, Ticket ticket, Locale language) {
        return story.of(ticket.getId()).stream()
                .filter(step -> PaperCourse.STEPS.contains(step.kind()))
                .map(step -> new Line(
                        PaperDates.minute(estate, step.at()),
                        who(step, estate, language),
                        messages.getMessage("paper.step." + step.kind(), null, language),
                        step.words()))
                .toList();
    }

    private String who(TicketStory.Step step, Estate estate, Locale language) {
        return switch (step.actorKind()) {
            case OWNER -> messages.getMessage("paper.owner", null, language);
            case STAFF -> step.actorName();
            case SYSTEM -> estate.nameIn(language);
        };
    }

    private List<Attached> attached(Estate estate, Ticket ticket, Locale language) {
        return letters.of(ticket.getId()).stream()
                .map(letter -> new Attached(letter, PaperDates.day(estate.dateOf(letter.writtenAt()), language)))
                .toList();
    }

    private @Nullable Rating rating(Ticket ticket) {
        return ratings.of(ticket.getId()).stream()
                .filter(one -> one.getRound() == ticket.getRound())
                .findFirst()
                .orElse(null);
    }

    private static String at(Estate estate, Instant at) {
        return PaperDates.minute(estate, at);
    }

    /** Paper lies about: the number is enough to recognise, not to call. */
    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : Phone.parse(phone).map(Phone::masked).orElse("****");
    }
}
