package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdFile;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.vacancy.Outlook;
import cn.linli.residents.vacancy.Outlooks;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** When an empty home will be lived in, and why it is not yet (RES-1). */
@Controller
@RequestMapping("/e/{estate}/households/{id}/outlook")
@AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class OutlookController {

    private final Outlooks outlooks;
    private final HouseholdLists lists;
    private final Clock clock;

    record OutlookForm(
            @Nullable String expectedOn, @Nullable String reason) {

        static OutlookForm of(@Nullable Outlook outlook) {
            return outlook == null
                    ? new OutlookForm("", "")
                    : new OutlookForm(Typed.orEmpty(outlook.getExpectedOn()), outlook.getReason());
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        Optional<Outlook> outlook = outlooks.of(here.estateId(), id);
        here.show("form", OutlookForm.of(outlook.orElse(null)));
        outlook.map(Outlook::getVersion).ifPresent(version -> here.show("seen", version));
        return form(id, here);
    }

    @PostMapping
    String enter(@PathVariable UUID id, @ModelAttribute("form") OutlookForm form, BindingResult errors, Here here) {
        boolean accepted = Submission.accepted(
                errors,
                () -> outlooks.enter(
                        here.estateId(),
                        id,
                        Typed.dateOrNone(form.expectedOn(), "expectedOn"),
                        Typed.orEmpty(form.reason()),
                        here.by()));
        if (!accepted) {
            return form(id, here);
        }
        here.done("outlook.entered");
        return HouseholdController.back(here.estate(), id);
    }

    private String form(UUID id, Here here) {
        HouseholdFile file = lists.file(here.estateId(), id);
        here.show("file", file);
        outlooks.of(here.estateId(), id).ifPresent(said -> here.show("outlook", said));
        here.show("today", here.estate().today(clock));
        return "residents/outlook-form";
    }
}
