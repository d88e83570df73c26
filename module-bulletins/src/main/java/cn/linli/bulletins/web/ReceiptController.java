package cn.linli.bulletins.web;

import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.web.IssueForms.ReceiptForm;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** At the door: whoever receives a paper signs for it, on the phone or on the sheet that is photographed (BUL-5). */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/issues/{line}/receipt")
@AllowedToEstateStaff
@RequiredArgsConstructor
class ReceiptController {

    private static final String PAGE = "bulletins/desk/receipt";

    private final Documents documents;
    private final IssueRegister register;
    private final Uploads uploads;

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID line, Here here) {
        Issue issue = register.of(here.estateId(), id, line);
        if (issue.way() != Way.DOOR || issue.isDone()) {
            here.warn(issue.isDone() ? "document.issue.done" : "document.issue.notAtTheDoor");
            return "redirect:" + IssueController.address(here, id);
        }
        here.show("form", new ReceiptForm(null, null));
        return page(issue, here);
    }

    @PostMapping
    String sign(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @ModelAttribute("form") ReceiptForm form,
            BindingResult errors,
            Here here) {
        Issue issue = register.of(here.estateId(), id, line);
        if (form.picture() == null || form.picture().isEmpty()) {
            errors.rejectValue("picture", "bulletins.receipt.missing");
        }
        List<EvidenceFile> proof = errors.hasErrors()
                ? List.of()
                : uploads.keep(here.estateId(), null, List.of(form.picture()), "picture", errors, here.by());
        boolean accepted = Submission.accepted(
                errors,
                () -> register.handOver(
                        here.estateId(),
                        id,
                        line,
                        Typed.orEmpty(form.receiver()),
                        first(proof).getId(),
                        here.by()));
        if (!accepted) {
            return page(issue, here);
        }
        here.done("bulletins.receipt.done", issue.place());
        return "redirect:" + IssueController.address(here, id);
    }

    private static EvidenceFile first(List<EvidenceFile> proof) {
        return proof.stream()
                .findFirst()
                .orElseThrow(() -> Refused.because("bulletins.receipt.missing").at("picture"));
    }

    private String page(Issue issue, Here here) {
        here.show("document", documents.of(here.estateId(), issue.document()));
        here.show("issue", issue);
        return PAGE;
    }
}
