package cn.linli.feedback.web;

import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketLists;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes an opinion down while the owner is on the telephone or at the desk. Whoever takes it answers for it (FEE-2). */
@Controller
@RequestMapping("/e/{estate}/tickets/new")
@AllowedToEstateStaff
@RequiredArgsConstructor
class TakeController {

    private static final String PAGE = "feedback/desk/take";
    private static final String HOME = "feedback/desk/take :: home";
    private static final int MOST_HOMES = 8;
    private static final int MOST_LINES = 3;

    private final Tickets tickets;
    private final TicketLists lists;
    private final Topics topics;
    private final Households households;
    private final ContactRegister register;
    private final Uploads uploads;
    private final MessageSource messages;
    private final Clock clock;
    private final Flash flash;

    /**
     * The form; with {@code q} also the homes that it finds. Asked by htmx, only the part about the home, so that what
     * stands in the form stays there.
     */
    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String household,
            @RequestParam(required = false) @Nullable String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Estate estate,
            Standing me,
            Model model,
            Locale language) {
        HouseholdCard home = home(estate, household);
        model.addAttribute("form", TakeForm.empty(home));
        model.addAttribute("q", Typed.orEmpty(q));
        if (home == null && !Typed.isBlank(q)) {
            model.addAttribute("found", households.search(estate.getId(), Typed.orEmpty(q), MOST_HOMES));
        }
        show(model, estate, home, me, language);
        return part == null ? PAGE : HOME;
    }

    @PostMapping
    String register(
            @ModelAttribute("form") TakeForm form,
            BindingResult errors,
            Estate estate,
            Standing me,
            Actor by,
            Model model,
            Locale language) {
        HouseholdCard home = home(estate, form.household());
        List<EvidenceFile> kept = uploads.keep(estate.getId(), form.kept(), form.photos(), "photos", errors, by);
        List<UUID> files = kept.stream().map(EvidenceFile::getId).toList();
        if (!errors.hasErrors()) {
            form.requireAll(errors);
        }
        UUID id = Ids.next();
        Submission.leadsTo(StepPages.address(estate, id));
        Ticket[] taken = new Ticket[1];
        if (Submission.accepted(
                errors,
                () -> taken[0] = tickets.register(estate.getId(), id, form.registration(home, files), home, by))) {
            flash.done("desk.taken", taken[0].getNumber(), me.name());
            return StepPages.back(estate, id);
        }
        model.addAttribute("kept", kept);
        show(model, estate, home, me, language);
        return PAGE;
    }

    private @Nullable HouseholdCard home(Estate estate, @Nullable String household) {
        return Typed.maybeId(household)
                .flatMap(id -> households.find(estate.getId(), id))
                .orElse(null);
    }

    private void show(Model model, Estate estate, @Nullable HouseholdCard home, Standing me, Locale language) {
        // A part of a page comes without the frame, which would bring the estate.
        model.addAttribute("estate", estate);
        model.addAttribute("home", home);
        model.addAttribute("taker", me.name());
        model.addAttribute("kinds", List.of(TicketKind.values()));
        model.addAttribute("severities", List.of(Severity.values()));
        model.addAttribute("channels", List.of(Channel.values()));
        model.addAttribute("topics", topics.offered(language));
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        model.addAttribute("now", clock.instant());
        if (home != null) {
            model.addAttribute("contacts", register.ofHousehold(estate.getId(), home.id(), MOST_LINES));
            model.addAttribute("open", lists.openOf(estate.getId(), home.id(), me.id(), MOST_LINES));
        }
    }
}
