package cn.linli.residents.web;

import cn.linli.residents.Channel;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.residents.care.Discontent;
import cn.linli.residents.care.DiscontentAction;
import cn.linli.residents.care.Discontents;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
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

/** A dissatisfied household was contacted, or nobody was reached. */
@Controller
@RequestMapping("/e/{estate}/discontents/{id}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class DiscontentContactController {

    private final Discontents discontents;
    private final Households households;
    private final CareView view;

    @GetMapping("/contact")
    String begin(@PathVariable UUID id, Here here) {
        Discontent about = discontents.of(here.estateId(), id);
        if (!about.isPossible(DiscontentAction.CONTACT)) {
            here.warn("discontent.notNow.CONTACT");
            return DiscontentController.back(here, id);
        }
        String owner = households
                .find(here.estateId(), about.getHouseholdId())
                .flatMap(card -> card.contactPerson())
                .map(PersonCard::name)
                .orElse(null);
        here.show("form", CareForms.Contact.begun(owner));
        return form(here, id);
    }

    @PostMapping("/contact")
    String enter(
            @PathVariable UUID id, @ModelAttribute("form") CareForms.Contact form, BindingResult errors, Here here) {
        discontents.of(here.estateId(), id);
        Submission.read(errors, form.readings());
        boolean accepted =
                Submission.accepted(errors, () -> discontents.contact(here.estateId(), id, form.word(), here.by()));
        if (!accepted) {
            return form(here, id);
        }
        here.done(
                "yes".equals(Typed.orEmpty(form.content())) ? "discontents.done.content" : "discontents.done.contact");
        return DiscontentController.back(here, id);
    }

    private String form(Here here, UUID id) {
        view.about(here, id);
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("yes", here.say("discontents.content.yes"));
        yesNo.put("no", here.say("discontents.content.no"));
        here.show("yesNo", yesNo);
        return "residents/discontent-contact";
    }

    @PostMapping("/misses")
    String miss(@PathVariable UUID id, @ModelAttribute("miss") CareForms.Miss form, BindingResult errors, Here here) {
        discontents.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> discontents.miss(
                        here.estateId(),
                        id,
                        Typed.choice(Channel.class, form.way(), "way"),
                        form.checkedNote(),
                        here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("discontents.done.missed");
        return DiscontentController.back(here, id);
    }
}
