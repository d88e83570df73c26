package cn.linli.residents.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdFile;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.residents.web.HouseholdForms.HomeForm;
import cn.linli.residents.web.HouseholdForms.MeasureForm;
import cn.linli.residents.web.HouseholdForms.OccupancyForm;
import cn.linli.residents.web.HouseholdForms.OwnershipForm;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What changes about one home: its state, its measures, its owner. */
@Controller
@RequestMapping("/e/{estate}/households")
@AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class HouseholdController {

    private final Households households;
    private final HouseholdLists lists;
    private final Clock clock;
    private final Flash flash;

    @GetMapping("/new")
    String blank(Estate estate, Model model) {
        model.addAttribute("form", HomeForm.empty(estate.today(clock)));
        return homeForm(estate, model);
    }

    @PostMapping
    String register(Estate estate, Actor by, @ModelAttribute("form") HomeForm form, BindingResult result, Model model) {
        AtomicReference<UUID> home = new AtomicReference<>();
        if (!Submission.accepted(result, () -> home.set(households.register(estate.getId(), form.home(), by)))) {
            return homeForm(estate, model);
        }
        flash.done("residents.home.registered");
        return "redirect:/e/" + estate.getCode() + "/households/" + home.get();
    }

    private String homeForm(Estate estate, Model model) {
        model.addAttribute("buildings", households.buildings(estate.getId()));
        model.addAttribute("states", OccupancyPicture.ORDER);
        return "residents/home-form";
    }

    @GetMapping("/{id}/occupancy")
    String occupancy(Estate estate, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new OccupancyForm("", estate.today(clock).toString(), ""));
        return occupancyForm(estate, id, model);
    }

    @PostMapping("/{id}/occupancy")
    String changeOccupancy(
            Estate estate,
            Actor by,
            @PathVariable UUID id,
            @ModelAttribute("form") OccupancyForm form,
            BindingResult result,
            Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.changeOccupancy(
                        estate.getId(),
                        id,
                        Typed.choice(Occupancy.class, form.occupancy(), "occupancy"),
                        Typed.date(form.since(), "since"),
                        Typed.orEmpty(form.reason()),
                        by));
        if (!accepted) {
            return occupancyForm(estate, id, model);
        }
        flash.done("residents.occupancy.changed");
        return back(estate, id);
    }

    private String occupancyForm(Estate estate, UUID id, Model model) {
        model.addAttribute("file", lists.file(estate.getId(), id));
        model.addAttribute("states", OccupancyPicture.ORDER);
        model.addAttribute("today", estate.today(clock));
        return "residents/occupancy-form";
    }

    @GetMapping("/{id}/measures")
    String measures(Estate estate, @PathVariable UUID id, Model model) {
        HouseholdFile file = lists.file(estate.getId(), id);
        model.addAttribute("file", file);
        model.addAttribute("form", MeasureForm.of(file));
        model.addAttribute("seen", households.versionOfHome(estate.getId(), id));
        return "residents/measure-form";
    }

    @PostMapping("/{id}/measures")
    String measure(
            Estate estate,
            @PathVariable UUID id,
            @ModelAttribute("form") MeasureForm form,
            BindingResult result,
            Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.measure(
                        estate.getId(),
                        id,
                        Typed.wholeNumberOrNone(form.floor(), "floor"),
                        Typed.numberOrNone(form.area(), "area")));
        if (!accepted) {
            model.addAttribute("file", lists.file(estate.getId(), id));
            return "residents/measure-form";
        }
        flash.done("residents.measured");
        return back(estate, id);
    }

    @GetMapping("/{id}/ownership")
    String ownership(Estate estate, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new OwnershipForm("", "", estate.today(clock).toString(), "", true));
        model.addAttribute("file", lists.file(estate.getId(), id));
        return "residents/ownership-form";
    }

    @PostMapping("/{id}/ownership")
    String changeOwner(
            Estate estate,
            @PathVariable UUID id,
            @ModelAttribute("form") OwnershipForm form,
            BindingResult result,
            Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.changeOwner(
                        estate.getId(),
                        id,
                        PersonDetails.of(Typed.orEmpty(form.name()), Relation.OWNER, form.phone()),
                        Typed.date(form.on(), "on"),
                        Typed.orEmpty(form.reason()),
                        Boolean.TRUE.equals(form.familyLeaves())));
        if (!accepted) {
            model.addAttribute("file", lists.file(estate.getId(), id));
            return "residents/ownership-form";
        }
        flash.done("residents.owner.changed");
        return back(estate, id);
    }

    static String back(Estate estate, UUID household) {
        return "redirect:/e/" + estate.getCode() + "/households/" + household;
    }
}
