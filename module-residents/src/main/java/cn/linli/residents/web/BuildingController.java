package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Households;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** The buildings of an estate and their units. */
@Controller
@RequestMapping("/e/{estate}/buildings")
@AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
@RequiredArgsConstructor
class BuildingController {

    private final Households households;
    private final Flash flash;

    record BuildingForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String units) {}

    @GetMapping
    String list(Estate estate, Model model) {
        model.addAttribute("form", new BuildingForm("", "", ""));
        return page(estate, model);
    }

    @PostMapping
    String add(Estate estate, @ModelAttribute("form") BuildingForm form, BindingResult result, Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.addBuilding(
                        estate.getId(),
                        Typed.orEmpty(form.code()),
                        Typed.orEmpty(form.name()),
                        Typed.orEmpty(form.units())));
        if (!accepted) {
            return page(estate, model);
        }
        flash.done("residents.building.added", Typed.orEmpty(form.code()));
        return back(estate);
    }

    private String page(Estate estate, Model model) {
        model.addAttribute("buildings", households.buildings(estate.getId()));
        return "residents/buildings";
    }

    record ChangeForm(@Nullable String name, @Nullable String units) {}

    @GetMapping("/{id}")
    String show(Estate estate, @PathVariable UUID id, Model model) {
        var building = households.building(estate.getId(), id);
        model.addAttribute("building", building);
        model.addAttribute("form", new ChangeForm(building.name(), ""));
        model.addAttribute("seen", households.versionOfBuilding(estate.getId(), id));
        return "residents/building-form";
    }

    @PostMapping("/{id}")
    String change(
            Estate estate,
            @PathVariable UUID id,
            @ModelAttribute("form") ChangeForm form,
            BindingResult result,
            Model model) {
        boolean accepted = Submission.accepted(
                result,
                () -> households.changeBuilding(
                        estate.getId(), id, Typed.orEmpty(form.name()), Typed.orEmpty(form.units())));
        if (!accepted) {
            model.addAttribute("building", households.building(estate.getId(), id));
            return "residents/building-form";
        }
        flash.done("residents.building.changed");
        return back(estate);
    }

    private static String back(Estate estate) {
        return "redirect:/e/" + estate.getCode() + "/buildings";
    }
}
