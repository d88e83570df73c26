package cn.linli.feedback.web;

import static cn.linli.feedback.web.OwnerReportForm.list;
import static cn.linli.feedback.web.OwnerReportForm.text;

import cn.linli.feedback.OwnerReports;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.journal.Actors;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Phone;
import cn.linli.web.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page by which owners report something, without an account. */
@Controller
@RequestMapping("/p/{estate}")
@RequiredArgsConstructor
class OwnerFormController {

    private static final List<TicketKind> KINDS = List.of(
            TicketKind.REPAIR,
            TicketKind.COMPLAINT,
            TicketKind.REQUEST,
            TicketKind.QUESTION,
            TicketKind.SUGGESTION,
            TicketKind.PRAISE);
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_ROOM = 60;
    private static final int LONGEST_NAME = 30;

    private final OwnerReports reports;
    private final OwnerPlace places;
    private final OwnerPhotos photos;
    private final OwnerThrottle throttle;
    private final OwnerPromises promises;

    @ModelAttribute("estate")
    Estate estate(Estate present) {
        return present;
    }

    @GetMapping("/feedback")
    String blank(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @RequestParam(required = false) @Nullable String h,
            @RequestParam(required = false) @Nullable String b,
            Locale language,
            Model model) {
        OwnerReportForm form = OwnerReportForm.at(places.known(estate, h, b, language));
        model.addAttribute("form", form);
        return page(estate, form.draftOrNew(), List.of(), language, model);
    }

    @PostMapping("/feedback")
    String send(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @ModelAttribute("form") OwnerReportForm form,
            BindingResult result,
            HttpServletRequest request,
            Locale language,
            Model model) {
        UUID draft = form.draftOrNew();
        if (result.hasErrors()) {
            return page(estate, draft, List.of(), language, model);
        }
        List<EvidenceFile> files = keepPhotos(estate, form, draft, result, request);
        check(form, result);
        Actor owner = Actor.owner(estate.getId(), nameOf(form));
        List<Ticket> sent = new ArrayList<>(1);
        boolean accepted = Submission.accepted(result, () -> {
            throttle.admit(estate, request.getRemoteAddr());
            sent.add(Actors.as(owner, () -> reports.send(report(estate, form, files), owner)));
        });
        return accepted
                ? "redirect:/t/" + sent.get(0).getToken() + "/received"
                : page(estate, draft, files, language, model);
    }

    /** The session was over when the form came: everything is shown again, and the next click sends it. */
    @PostMapping("/feedback/again")
    String again(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @ModelAttribute("form") OwnerReportForm form,
            BindingResult result,
            HttpServletRequest request,
            Locale language,
            Model model) {
        UUID draft = form.draftOrNew();
        if (result.hasErrors()) {
            return page(estate, draft, List.of(), language, model);
        }
        List<EvidenceFile> files = keepPhotos(estate, form, draft, result, request);
        result.reject("owner.again");
        return page(estate, draft, files, language, model);
    }

    private List<EvidenceFile> keepPhotos(
            Estate estate, OwnerReportForm form, UUID draft, BindingResult result, HttpServletRequest request) {
        Actor by = Actor.owner(draft, nameOf(form));
        return photos.keep(estate, list(form.photos()), list(form.kept()), by, result, request);
    }

    private static void check(OwnerReportForm form, BindingResult result) {
        if (form.kind() == null && !result.hasFieldErrors("kind")) {
            result.rejectValue("kind", "owner.kind.missing");
        }
        if (text(form.words()).isEmpty()) {
            result.rejectValue("words", "owner.words.missing");
        }
        atMost(LONGEST_WORDS, form.words(), "words", result);
        atMost(LONGEST_ROOM, form.room(), "room", result);
        if (!form.staysUnknown()) {
            if (text(form.name()).isEmpty()) {
                result.rejectValue("name", "owner.name.missing");
            }
            atMost(LONGEST_NAME, form.name(), "name", result);
            if (Phone.parse(text(form.phone())).isEmpty()) {
                result.rejectValue(
                        "phone", text(form.phone()).isEmpty() ? "owner.phone.missing" : "owner.phone.malformed");
            }
        }
    }

    private static void atMost(int longest, @Nullable String typed, String field, BindingResult result) {
        if (text(typed).length() > longest) {
            result.rejectValue(field, "owner.tooLong", new Object[] {longest}, "owner.tooLong");
        }
    }

    private OwnerReports.Report report(Estate estate, OwnerReportForm form, List<EvidenceFile> files) {
        String typed = text(form.room());
        // Whoever wants to stay unknown is not entered with a home, whose story others read.
        Optional<HouseholdCard> home = form.staysUnknown() ? Optional.empty() : places.home(estate, typed);
        TicketKind kind = form.kind();
        if (kind == null) {
            throw Refused.because("owner.kind.missing").at("kind");
        }
        return new OwnerReports.Report(
                estate,
                kind,
                text(form.words()),
                home.map(HouseholdCard::id).orElse(null),
                OwnerPlace.inWords(typed),
                form.staysUnknown() ? null : text(form.name()),
                form.staysUnknown() ? null : Phone.of(text(form.phone())),
                form.staysUnknown(),
                files.stream().map(EvidenceFile::getId).toList());
    }

    private static String nameOf(OwnerReportForm form) {
        String name = form.staysUnknown() ? "" : text(form.name());
        return name.isEmpty() || name.length() > LONGEST_NAME ? "业主" : name;
    }

    private String page(Estate estate, UUID draft, List<EvidenceFile> files, Locale language, Model model) {
        model.addAttribute("handledBy", promises.ofNewOne(estate, language));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("draft", draft);
        model.addAttribute("kept", files);
        return "feedback/owner/form";
    }
}
