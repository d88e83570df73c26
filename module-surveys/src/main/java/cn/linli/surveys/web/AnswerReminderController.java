package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.Reminder;
import cn.linli.surveys.answers.Reminders;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who has not answered yet, to be called or asked at the door, and the message that reminds them (SUR-6). */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/reminders")
@RequiredArgsConstructor
class AnswerReminderController {

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final Reminders reminders;
    private final HouseholdLists homes;
    private final RoundPage page;

    /** Whoever may remind may call. */
    record Calling(boolean seePhones) {}

    @GetMapping
    @AllowedToSurveyStaff
    String show(@PathVariable UUID id, Here here) {
        return page(id, here);
    }

    @PostMapping
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String remind(@PathVariable UUID id, Here here) {
        Reminder reminder;
        try {
            reminder = reminders.remind(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, here);
        }
        here.done("surveys.reminder.done", reminder.homes(), reminder.messages());
        return "redirect:" + SurveyAddress.of(here, id) + "/reminders";
    }

    private String page(UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        page.about(here, round);
        List<SurveyForm> silent = forms.unanswered(here.estateId(), id);
        Map<UUID, HouseholdRow> people =
                homes
                        .of(
                                here.estateId(),
                                silent.stream().map(SurveyForm::household).toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
        here.show("silent", silent);
        here.show("people", people);
        here.show("calling", new Calling(here.me().isAnyAt(here.estateId(), Role.AT_ESTATES)));
        here.show("reminders", reminders.of(round));
        return "surveys/answers/reminders";
    }
}
