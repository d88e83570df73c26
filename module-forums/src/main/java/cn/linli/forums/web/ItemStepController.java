package cn.linli.forums.web;

import cn.linli.forums.items.Content;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.RectificationItems;
import cn.linli.forums.items.Word;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps of a rectification item, until the owner who raised it is content. */
@Controller
@RequestMapping("/e/{estate}/forum-items/{item}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class ItemStepController {

    private static final String PAGE = "forums/items/step";

    private final RectificationItems items;
    private final ItemView view;
    private final Colleagues colleagues;
    private final Uploads uploads;
    private final Clock clock;

    @GetMapping("/progress")
    String askProgress(@PathVariable UUID item, Here here) {
        return ask(ItemStep.PROGRESS, here, item, new ItemForms.Report(null, null, null));
    }

    @PostMapping("/progress")
    String progress(
            @PathVariable UUID item, @ModelAttribute("form") ItemForms.Report form, BindingResult errors, Here here) {
        List<UUID> files = kept(form, errors, here);
        return take(
                ItemStep.PROGRESS,
                here,
                item,
                errors,
                () -> items.progress(here.estateId(), item, Typed.orEmpty(form.words()), files, here.by()));
    }

    @GetMapping("/telling")
    String askTelling(@PathVariable UUID item, Here here) {
        RectificationItem one = items.of(here.estateId(), item);
        String now = clock.instant()
                .atZone(here.estate().getZone())
                .toLocalDateTime()
                .toString();
        return ask(
                ItemStep.TELL,
                here,
                item,
                new ItemForms.Tell(null, one.getRaiser().name(), now.substring(0, "2026-11-22T09:00".length()), null));
    }

    @PostMapping("/telling")
    String tell(@PathVariable UUID item, @ModelAttribute("form") ItemForms.Tell form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings(here.estate().getZone()));
        return take(
                ItemStep.TELL,
                here,
                item,
                errors,
                () -> items.tell(
                        here.estateId(), item, form.checked(here.estate().getZone()), here.by()));
    }

    @GetMapping("/completion")
    String askCompletion(@PathVariable UUID item, Here here) {
        return ask(ItemStep.FINISH, here, item, new ItemForms.Report(null, null, null));
    }

    @PostMapping("/completion")
    String finish(
            @PathVariable UUID item, @ModelAttribute("form") ItemForms.Report form, BindingResult errors, Here here) {
        List<UUID> files = kept(form, errors, here);
        return take(
                ItemStep.FINISH,
                here,
                item,
                errors,
                () -> items.finish(here.estateId(), item, Typed.orEmpty(form.words()), files, here.by()));
    }

    @GetMapping("/visit")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK})
    String askVisit(@PathVariable UUID item, Here here) {
        String raiser = items.of(here.estateId(), item).getRaiser().name();
        return ask(ItemStep.VISIT, here, item, new ItemForms.Visit(null, null, raiser, null, null));
    }

    @PostMapping("/visit")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK})
    String visit(
            @PathVariable UUID item, @ModelAttribute("form") ItemForms.Visit form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        return take(
                ItemStep.VISIT,
                here,
                item,
                errors,
                () -> items.visit(
                        here.estateId(),
                        item,
                        form.checkedContent(),
                        form.checked(clock.instant()),
                        form.anew(),
                        here.by()));
    }

    @GetMapping("/plan")
    @AllowedTo(Role.PROJECT_MANAGER)
    String askPlan(@PathVariable UUID item, Here here) {
        RectificationItem one = items.of(here.estateId(), item);
        here.show("seen", Objects.requireNonNull(one.getVersion()));
        return ask(ItemStep.REPLAN, here, item, ItemForms.Replan.of(one));
    }

    @PostMapping("/plan")
    @AllowedTo(Role.PROJECT_MANAGER)
    String replan(
            @PathVariable UUID item, @ModelAttribute("form") ItemForms.Replan form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        return take(
                ItemStep.REPLAN,
                here,
                item,
                errors,
                () -> items.replan(
                        here.estateId(),
                        item,
                        form.checked(colleagues.names(here)),
                        Typed.orEmpty(form.reason()),
                        here.by()));
    }

    @GetMapping("/carrying")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String askCarrying(@PathVariable UUID item, Here here) {
        return ask(ItemStep.CARRY, here, item, new ItemForms.Reason(null));
    }

    @PostMapping("/carrying")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String carry(
            @PathVariable UUID item, @ModelAttribute("form") ItemForms.Reason form, BindingResult errors, Here here) {
        return take(
                ItemStep.CARRY,
                here,
                item,
                errors,
                () -> items.carry(here.estateId(), item, Typed.orEmpty(form.reason()), here.by()));
    }

    private List<UUID> kept(ItemForms.Report form, BindingResult errors, Here here) {
        List<EvidenceFile> kept =
                uploads.keep(here.estateId(), form.kept(), form.photos(), "photos", errors, here.by());
        here.show("kept", kept);
        return kept.stream().map(EvidenceFile::getId).toList();
    }

    /** The step's form as it is first shown; an item that does not allow the step is shown itself, with the reason. */
    private String ask(ItemStep step, Here here, UUID id, Object form) {
        RectificationItem item = items.of(here.estateId(), id);
        if (!item.isPossible(step.getAction())) {
            here.warn("forum.item.notNow." + step.getAction());
            return back(here, id);
        }
        here.show("form", form);
        return show(step, here, item);
    }

    /** Takes the step: back to the item if it was accepted, else the form again with what was typed. */
    private String take(ItemStep step, Here here, UUID id, BindingResult errors, Runnable work) {
        if (Submission.accepted(errors, work)) {
            here.done(step.done());
            return back(here, id);
        }
        return show(step, here, items.of(here.estateId(), id));
    }

    private String show(ItemStep step, Here here, RectificationItem item) {
        view.about(here, item);
        here.show("step", step);
        switch (step) {
            case TELL -> here.show("ways", List.copyOf(Word.WRITTEN));
            case VISIT -> {
                here.show("ways", List.copyOf(Word.SPOKEN));
                here.show("contents", List.of(Content.values()));
            }
            case REPLAN -> here.show("colleagues", colleagues.offered(here));
            default -> {}
        }
        return PAGE;
    }

    static String back(Here here, UUID item) {
        return "redirect:/e/" + here.estate().getCode() + "/forum-items/" + item;
    }
}
