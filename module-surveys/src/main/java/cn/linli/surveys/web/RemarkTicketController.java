package cn.linli.surveys.web;

import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topics;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.remarks.SurveyRemark;
import cn.linli.surveys.remarks.SurveyRemarks;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.List;
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

/** A comment becomes a matter of its own. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/remarks/{remark}/ticket")
@AllowedToEstateStaff
@RequiredArgsConstructor
class RemarkTicketController {

    private final SurveyRounds rounds;
    private final SurveyRemarks remarks;
    private final Topics topics;
    private final RoundPage page;

    record Raising(@Nullable String kind, @Nullable String topic) {}

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID remark, Here here) {
        SurveyRemark one = remarks.of(here.estateId(), id, remark);
        if (one.getTicketId() != null) {
            here.warn("survey.remark.ticket.once", String.valueOf(one.getTicketNumber()));
            return back(here, id);
        }
        if (!rounds.of(here.estateId(), id).isPossible(SurveyAction.CODE)) {
            here.warn("survey.notNow.CODE");
            return back(here, id);
        }
        here.show("form", new Raising(null, one.getTopic()));
        return form(here, id, one);
    }

    @PostMapping
    String raise(
            @PathVariable UUID id,
            @PathVariable UUID remark,
            @ModelAttribute("form") Raising form,
            BindingResult errors,
            Here here) {
        SurveyRemark one = remarks.of(here.estateId(), id, remark);
        Submission.read(
                errors,
                List.of(
                        () -> Typed.one(TicketKind.class, form.kind(), "kind"),
                        () -> Typed.chosen(form.topic(), "topic")));
        boolean accepted = Submission.accepted(errors, () -> {
            Ticket ticket = remarks.raise(
                    here.estateId(),
                    id,
                    remark,
                    Typed.one(TicketKind.class, form.kind(), "kind"),
                    Typed.chosen(form.topic(), "topic"),
                    here.by());
            here.done("surveys.remarks.raised", ticket.getNumber());
        });
        return accepted ? back(here, id) : form(here, id, one);
    }

    private String form(Here here, UUID id, SurveyRemark remark) {
        page.about(here, rounds.of(here.estateId(), id));
        here.show("remark", remark);
        here.show("kinds", List.of(TicketKind.values()));
        here.show("topics", topics.offered(here.language()));
        return "surveys/remarks/ticket";
    }

    private static String back(Here here, UUID id) {
        return SurveyAddress.back(here, id) + "/remarks";
    }
}
