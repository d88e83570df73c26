package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.FormMessages;
import cn.linli.surveys.draw.HandOuts;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of a round, home by home: handed out, sent as a link, taken back where a tick was wrong, left out with a reason. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/forms")
@RequiredArgsConstructor
class FormController {

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final HandOuts handOuts;
    private final FormMessages messages;
    private final FormListPage list;
    private final RoundPage page;

    /** Why a home is left out. */
    record Because(@Nullable String because) {}

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String after,
            Here here) {
        return list.show(
                here, id, Typed.maybe(FormLists.Show.class, show).orElse(FormLists.Show.OPEN), building, after);
    }

    @PostMapping("/hand-outs")
    @AllowedToSurveyStaff
    String handOut(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String building,
            @ModelAttribute("form") HandOutForm form,
            BindingResult errors,
            Here here) {
        int[] handed = new int[1];
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> handed[0] =
                        handOuts.handOut(here.estateId(), id, form.checkedForms(), form.checkedWay(), here.by()));
        if (!accepted) {
            RoundPage.isClosed(here, rounds.of(here.estateId(), id), SurveyAction.HAND_OUT);
            return list.show(here, id, FormLists.Show.OPEN, building, null);
        }
        here.done("surveys.forms.handedOut", handed[0]);
        return "redirect:" + FormListPage.address(here, id, FormLists.Show.OPEN, building);
    }

    @PostMapping("/messages")
    @AllowedToSurveyStaff
    String send(@PathVariable UUID id, @RequestParam(required = false) @Nullable String building, Here here) {
        try {
            FormMessages.Sending sent = messages.send(here.estateId(), id, FormListPage.orAll(building), here.by());
            here.done("surveys.forms.sent", sent.messages(), sent.outOfReach());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list.show(here, id, FormLists.Show.OPEN, building, null);
        }
        return "redirect:" + FormListPage.address(here, id, FormLists.Show.OPEN, building);
    }

    /** A tick that was wrong. */
    @PostMapping("/{home}/correction")
    @AllowedToSurveyStaff
    String takeBack(@PathVariable UUID id, @PathVariable UUID home, Here here) {
        SurveyForm one = forms.of(here.estateId(), id, home);
        try {
            handOuts.takeBack(here.estateId(), id, home, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list.show(here, id, FormLists.Show.ISSUED, one.building(), null);
        }
        here.done("surveys.forms.takenBack", one.home());
        return "redirect:" + FormListPage.address(here, id, FormLists.Show.ISSUED, one.building());
    }

    @GetMapping("/{home}/exclusion")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String askWhy(@PathVariable UUID id, @PathVariable UUID home, Here here) {
        SurveyForm one = forms.of(here.estateId(), id, home);
        SurveyRound round = rounds.of(here.estateId(), id);
        if (!round.isPossible(SurveyAction.EXCLUDE)) {
            here.warn("survey.notNow.EXCLUDE");
            return SurveyAddress.back(here, id);
        }
        here.show("form", new Because(null));
        return exclusion(here, round, one);
    }

    @PostMapping("/{home}/exclusion")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String exclude(
            @PathVariable UUID id,
            @PathVariable UUID home,
            @ModelAttribute("form") Because form,
            BindingResult errors,
            Here here) {
        SurveyForm one = forms.of(here.estateId(), id, home);
        boolean accepted = Submission.accepted(
                errors, () -> handOuts.exclude(here.estateId(), id, home, Typed.orEmpty(form.because()), here.by()));
        if (accepted) {
            here.done("surveys.forms.excluded", one.home());
            return "redirect:" + FormListPage.address(here, id, FormLists.Show.OPEN, one.building());
        }
        SurveyRound round = rounds.of(here.estateId(), id);
        if (RoundPage.isClosed(here, round, SurveyAction.EXCLUDE)) {
            return page.show(here, id);
        }
        return exclusion(here, round, one);
    }

    private String exclusion(Here here, SurveyRound round, SurveyForm one) {
        page.about(here, round);
        here.show("one", one);
        return "surveys/desk/exclusion";
    }
}
