package cn.linli.residents.web;

import cn.linli.residents.butlers.ButlerChange;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerNotice;
import cn.linli.residents.butlers.ButlerVisit;
import cn.linli.residents.butlers.ButlerVisits;
import cn.linli.residents.butlers.PatchWords;
import cn.linli.residents.web.ButlerForms.VisitForm;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One change of butler: the notice to the owners, and the doors at which the former introduces the new one. */
@Controller
@RequestMapping("/e/{estate}/butler-changes/{id}")
@RequiredArgsConstructor
class ButlerChangeController {

    private static final String VISIT = "residents/butler-visit-form";

    private final ButlerChanges changes;
    private final ButlerVisits visits;
    private final ObjectProvider<ButlerNotice> notices;
    private final MessageSource messages;
    private final Clock clock;

    static String address(Here here, UUID change) {
        return "/e/" + here.estate().getCode() + "/butler-changes/" + change;
    }

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        ButlerChange change = changes.of(here.estateId(), id);
        here.show("change", change);
        here.show("patch", PatchWords.said(change.patches(), messages, here.language()));
        List<ButlerVisit> all = visits.of(here.estateId(), id);
        here.show("open", all.stream().filter(one -> !one.isMade()).toList());
        here.show("made", all.stream().filter(ButlerVisit::isMade).toList());
        here.show("progress", visits.progress(here.estateId(), id));
        here.show("mine", change.concerns(here.me().id()));
        notices.stream()
                .map(room -> room.of(here.estateId(), id))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(paper -> here.show("notice", paper));
        return "residents/butler-change";
    }

    @GetMapping("/visits/{visit}")
    @AllowedToEstateStaff
    String ask(@PathVariable UUID id, @PathVariable UUID visit, Here here) {
        ButlerChange change = changes.of(here.estateId(), id);
        ButlerVisit one = visits.of(here.estateId(), id, visit);
        if (one.isMade() || !change.concerns(here.me().id())) {
            here.warn(one.isMade() ? "butlers.visit.made" : "butlers.visit.notYours");
            return "redirect:" + address(here, id);
        }
        here.show("form", new VisitForm(here.estate().today(clock).toString(), null));
        return page(change, one, here);
    }

    @PostMapping("/visits/{visit}")
    @AllowedToEstateStaff
    String enter(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            Here here) {
        ButlerChange change = changes.of(here.estateId(), id);
        ButlerVisit one = visits.of(here.estateId(), id, visit);
        boolean accepted = Submission.accepted(
                errors,
                () -> visits.made(
                        here.estateId(),
                        id,
                        visit,
                        Typed.date(form.on(), "on"),
                        Typed.orEmpty(form.word()),
                        here.by()));
        if (!accepted) {
            return page(change, one, here);
        }
        here.done("butlers.visit.entered", one.home());
        return "redirect:" + address(here, id);
    }

    private static String page(ButlerChange change, ButlerVisit visit, Here here) {
        here.show("change", change);
        here.show("visit", visit);
        return VISIT;
    }
}
