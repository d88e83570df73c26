package cn.linli.residents.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Relation;
import cn.linli.residents.web.HouseholdForms.LeavingForm;
import cn.linli.residents.web.HouseholdForms.PersonForm;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people of one home: who comes, who is changed, who goes, and whose number somebody has to see. */
@Controller
@RequestMapping("/e/{estate}/households/{household}/people")
@AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class PersonController {

    private final Households households;
    private final HouseholdLists lists;
    private final HouseholdPage page;
    private final Clock clock;
    private final Flash flash;

    @GetMapping("/new")
    String blank(Estate estate, @PathVariable UUID household, Model model) {
        model.addAttribute("form", PersonForm.empty(estate.today(clock)));
        return form(estate, household, null, model);
    }

    @PostMapping
    String moveIn(
            Estate estate,
            @PathVariable UUID household,
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.moveIn(
                        estate.getId(), household, form.details(null), Typed.date(form.since(), "since")));
        if (!accepted) {
            return form(estate, household, null, model);
        }
        flash.done("residents.person.movedIn", Typed.orEmpty(form.name()));
        return HouseholdController.back(estate, household);
    }

    @GetMapping("/{person}")
    String show(Estate estate, @PathVariable UUID household, @PathVariable UUID person, Model model) {
        PersonFile file = person(estate, household, person);
        model.addAttribute("form", PersonForm.of(file));
        model.addAttribute("seen", households.versionOfPerson(estate.getId(), person));
        return form(estate, household, file, model);
    }

    @PostMapping("/{person}")
    String amend(
            Estate estate,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Model model) {
        PersonFile file = person(estate, household, person);
        if (!Submission.accepted(result, () -> households.amend(estate.getId(), person, form.details(file)))) {
            return form(estate, household, file, model);
        }
        flash.done("residents.person.amended", Typed.orEmpty(form.name()));
        return HouseholdController.back(estate, household);
    }

    private String form(Estate estate, UUID household, @Nullable PersonFile person, Model model) {
        model.addAttribute("file", lists.file(estate.getId(), household));
        model.addAttribute("person", person);
        model.addAttribute("relations", Relation.values());
        model.addAttribute("groups", OwnerGroup.values());
        return "residents/person-form";
    }

    @GetMapping("/{person}/departure")
    String departure(Estate estate, @PathVariable UUID household, @PathVariable UUID person, Model model) {
        model.addAttribute("form", new LeavingForm(estate.today(clock).toString(), ""));
        return departureForm(estate, household, person, model);
    }

    @PostMapping("/{person}/departure")
    String moveOut(
            Estate estate,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @ModelAttribute("form") LeavingForm form,
            BindingResult result,
            Model model) {
        PersonFile file = person(estate, household, person);
        boolean accepted = Submission.accepted(
                result,
                () -> households.moveOut(
                        estate.getId(), person, Typed.date(form.on(), "on"), Typed.orEmpty(form.reason())));
        if (!accepted) {
            return departureForm(estate, household, person, model);
        }
        flash.done("residents.person.movedOut", file.name());
        return HouseholdController.back(estate, household);
    }

    private String departureForm(Estate estate, UUID household, UUID person, Model model) {
        model.addAttribute("file", lists.file(estate.getId(), household));
        model.addAttribute("person", person(estate, household, person));
        return "residents/departure-form";
    }

    /** Shows a number in full; that it was seen stands in the journal. The answer is not kept anywhere. */
    @PostMapping("/{person}/phone-views")
    @AllowedToEstateStaff
    String seePhone(
            Estate estate,
            Standing me,
            Actor by,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        person(estate, household, person);
        model.addAttribute("seenPerson", person);
        model.addAttribute("seenPhones", households.phonesInFull(estate.getId(), person, by));
        return htmx != null ? "residents/bits :: seen" : page.show(estate, me, household, model);
    }

    private PersonFile person(Estate estate, UUID household, UUID id) {
        PersonFile person = lists.person(estate.getId(), id);
        if (!person.household().equals(household)) {
            throw new NotFound("person " + id);
        }
        return person;
    }
}
