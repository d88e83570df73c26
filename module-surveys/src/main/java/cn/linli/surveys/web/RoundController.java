package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
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

/** One round, and its steps: issued, closed, counted, delivered, filed, withdrawn. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}")
@RequiredArgsConstructor
class RoundController {

    private final SurveyRounds rounds;
    private final RoundPage page;

    /** Why a step is taken although something is missing, or not taken at all. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page.show(here, id);
    }

    @PostMapping("/issue")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String issue(@PathVariable UUID id, Here here) {
        return take(here, id, "surveys.done.ISSUE", () -> rounds.issue(here.estateId(), id, here.by()));
    }

    @GetMapping("/closing")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String askToClose(@PathVariable UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        return ask(here, round, SurveyAction.CLOSE);
    }

    @PostMapping("/closing")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String close(@PathVariable UUID id, @ModelAttribute("form") Reason form, BindingResult errors, Here here) {
        String reason = Typed.orEmpty(form.reason());
        boolean accepted = Submission.accepted(errors, () -> rounds.close(here.estateId(), id, reason, here.by()));
        return answer(here, id, accepted, SurveyAction.CLOSE);
    }

    @PostMapping("/count")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String count(@PathVariable UUID id, Here here) {
        return take(here, id, "surveys.done.COUNT", () -> rounds.count(here.estateId(), id, here.by()));
    }

    @PostMapping("/delivery")
    @AllowedTo(Role.PROJECT_MANAGER)
    String deliver(@PathVariable UUID id, Here here) {
        return take(here, id, "surveys.done.DELIVER", () -> rounds.deliver(here.estateId(), id, here.by()));
    }

    @PostMapping("/filing")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String file(@PathVariable UUID id, Here here) {
        return take(here, id, "surveys.done.FILE", () -> rounds.file(here.estateId(), id, here.by()));
    }

    @GetMapping("/withdrawal")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String askWhy(@PathVariable UUID id, Here here) {
        return ask(here, rounds.of(here.estateId(), id), SurveyAction.WITHDRAW);
    }

    @PostMapping("/withdrawal")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String withdraw(@PathVariable UUID id, @ModelAttribute("form") Reason form, BindingResult errors, Here here) {
        String reason = Typed.orEmpty(form.reason());
        boolean accepted = Submission.accepted(errors, () -> rounds.withdraw(here.estateId(), id, reason, here.by()));
        return answer(here, id, accepted, SurveyAction.WITHDRAW);
    }

    private String ask(Here here, SurveyRound round, SurveyAction action) {
        if (!round.isPossible(action)) {
            here.warn("survey.notNow." + action.name());
            return SurveyAddress.back(here, round.getId());
        }
        here.show("form", new Reason(null));
        return form(here, round, action);
    }

    private String answer(Here here, UUID id, boolean accepted, SurveyAction action) {
        if (accepted) {
            here.done("surveys.done." + action.name());
            // A closed round is none of the outside firm's business any more.
            return here.isGuest() ? "redirect:/" : SurveyAddress.back(here, id);
        }
        SurveyRound round = rounds.of(here.estateId(), id);
        if (RoundPage.isClosed(here, round, action)) {
            return page.show(here, id);
        }
        return form(here, round, action);
    }

    private String form(Here here, SurveyRound round, SurveyAction action) {
        page.about(here, round);
        if (action != SurveyAction.CLOSE) {
            return "surveys/desk/withdrawal";
        }
        page.sections(here, round);
        return "surveys/desk/closing";
    }

    /** A refusal is said on the round's page, as it stands now. */
    private String take(Here here, UUID id, String done, Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        here.done(done);
        return SurveyAddress.back(here, id);
    }
}
