package cn.linli.callbacks.web;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairAction;
import cn.linli.callbacks.Repairs;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topic;
import cn.linli.feedback.Topics;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.Arrays;
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

/** The owner was reached: how the repair was, and what else there is (CAL-5, CAL-6). */
@Controller
@RequestMapping("/e/{estate}/repairs/{id}")
@RequiredArgsConstructor
class AskController {

    private final Callbacks callbacks;
    private final Repairs repairs;
    private final RepairView view;
    private final Households households;
    private final Topics topics;

    @GetMapping("/callback")
    @AllowedToEstateStaff
    String begin(@PathVariable UUID id, Here here) {
        Repair repair = repairs.of(here.estateId(), id);
        if (!repair.isPossible(RepairAction.ASK)) {
            here.warn("callback.notNow.ASK");
            return back(here, id);
        }
        String owner = households
                .find(here.estateId(), repair.getHouseholdId())
                .flatMap(card -> card.contactPerson())
                .map(PersonCard::name)
                .orElse(null);
        here.show("form", CallbackForms.Ask.begun(repair.getKind(), owner));
        return askForm(here, id);
    }

    @PostMapping("/callback")
    @AllowedToEstateStaff
    String ask(@PathVariable UUID id, @ModelAttribute("form") CallbackForms.Ask form, BindingResult errors, Here here) {
        repairs.of(here.estateId(), id);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors, () -> callbacks.ask(here.estateId(), id, form.word(), form.newMatter(), here.by()));
        if (!accepted) {
            return askForm(here, id);
        }
        here.done("no".equals(Typed.orEmpty(form.fixed())) ? "callbacks.done.notFixed" : "callbacks.done.asked");
        return back(here, id);
    }

    private String askForm(Here here, UUID id) {
        Repair repair = view.about(here, id);
        here.show("asking", view.asking(here, repair));
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("yes", here.say("callbacks.fixed.yes"));
        yesNo.put("no", here.say("callbacks.fixed.no"));
        here.show("yesNo", yesNo);
        here.show(
                "matterKinds",
                Arrays.stream(TicketKind.values())
                        .filter(TicketKind::asksForAnswer)
                        .toList());
        Map<String, String> offered = new LinkedHashMap<>();
        topics.all().stream()
                .filter(topic -> !topic.isRetired())
                .forEach((Topic topic) -> offered.put(topic.getCode(), topic.nameIn(here.language())));
        here.show("topics", offered);
        return "callbacks/ask";
    }

    private static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/repairs/" + id;
    }
}
