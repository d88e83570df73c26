package cn.linli.callbacks.web;

import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.recheck.CaseAction;
import cn.linli.callbacks.recheck.RecheckCase;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking one owner again, without having read what they told the estate. */
@Controller
@RequestMapping("/e/{estate}/rechecks/{id}/cases/{case}")
@AllowedTo(Role.QUALITY_INSPECTOR)
@RequiredArgsConstructor
class RecheckCaseController {

    private final Rechecks rechecks;
    private final Repairs repairs;
    private final Households households;
    private final HouseholdLists homes;

    @GetMapping
    String begin(@PathVariable UUID id, @PathVariable("case") UUID one, Here here) {
        if (!rechecks.caseOf(here.estateId(), id, one).isPossible(CaseAction.ANSWER)) {
            here.warn("recheck.case.settled");
            return back(here, id);
        }
        return form(here, id, one);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable("case") UUID one,
            @ModelAttribute("form") RecheckForms.Answer form,
            BindingResult errors,
            Here here) {
        rechecks.caseOf(here.estateId(), id, one);
        Submission.read(errors, form.readings());
        if (!Submission.accepted(errors, () -> rechecks.answer(here.estateId(), id, one, form.word(), here.by()))) {
            return form(here, id, one);
        }
        here.done("callbacks.recheck.answered");
        return back(here, id);
    }

    /** Seen is only what was asked for; reloading the address asks for nothing. */
    @GetMapping("/phone-views")
    String backToCase(@PathVariable UUID id, @PathVariable("case") UUID one, Here here) {
        rechecks.caseOf(here.estateId(), id, one);
        return back(here, id) + "/cases/" + one;
    }

    /** The numbers of whoever is to be called, in full; that somebody looked stands in the journal. */
    @PostMapping("/phone-views")
    String seePhones(@PathVariable UUID id, @PathVariable("case") UUID one, Here here) {
        RecheckCase asked = rechecks.caseOf(here.estateId(), id, one);
        Repair repair = repairs.of(here.estateId(), asked.getRepairId());
        households
                .find(here.estateId(), repair.getHouseholdId())
                .flatMap(HouseholdCard::contactPerson)
                .map(PersonCard::id)
                .ifPresent(person -> {
                    here.show("seenPerson", person);
                    here.show("seenPhones", households.phonesInFull(here.estateId(), person, here.by()));
                });
        return form(here, id, one);
    }

    @PostMapping("/misses")
    String miss(@PathVariable UUID id, @PathVariable("case") UUID one, Here here) {
        try {
            rechecks.miss(here.estateId(), id, one);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return form(here, id, one);
        }
        here.done("callbacks.done.missed");
        return back(here, id);
    }

    @PostMapping("/waiver")
    String letGo(
            @PathVariable UUID id,
            @PathVariable("case") UUID one,
            @ModelAttribute("waiver") RecheckForms.LetGo form,
            BindingResult errors,
            Here here) {
        rechecks.caseOf(here.estateId(), id, one);
        if (!Submission.accepted(
                errors, () -> rechecks.letGo(here.estateId(), id, one, Typed.orEmpty(form.reason()), here.by()))) {
            return form(here, id, one);
        }
        here.done("callbacks.recheck.letGo");
        return back(here, id);
    }

    private String form(Here here, UUID id, UUID one) {
        RecheckCase asked = rechecks.caseOf(here.estateId(), id, one);
        Repair repair = repairs.of(here.estateId(), asked.getRepairId());
        here.show("asked", asked);
        here.show("recheckId", id);
        here.show("repair", repair);
        here.show("ways", List.copyOf(RepairKind.ORDINARY.getWays()));
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("yes", here.say("callbacks.fixed.yes"));
        yesNo.put("no", here.say("callbacks.fixed.no"));
        here.show("yesNo", yesNo);
        here.show("shown", new Shown(here.estate().getZone()));
        here.show("calling", new RepairView.Calling(false));
        homes.of(here.estateId(), List.of(repair.getHouseholdId())).stream()
                .findFirst()
                .ifPresent(home -> here.show("people", home.people()));
        here.offer("form", new RecheckForms.Answer(null, null, null, null, null, null, null));
        here.offer("waiver", new RecheckForms.LetGo(null));
        return "callbacks/recheck-case";
    }

    private static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/rechecks/" + id;
    }
}
