package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Signatures;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
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

/** The steps of a document on its way to owners. */
@Controller
@RequestMapping("/e/{estate}/documents/{id}")
@RequiredArgsConstructor
class DocumentStepController {

    private final Documents documents;
    private final Signatures signatures;
    private final DocumentPage page;

    /** Why a paper is taken off the board. */
    record Withdrawing(@Nullable String reason) {}

    @PostMapping("/submission")
    @AllowedToEstateStaff
    String submit(@PathVariable UUID id, Here here) {
        return take(Step.SUBMIT, here, id, () -> documents.submit(here.estateId(), id, here.by()));
    }

    /** Whoever has given no signature yet is led to give one, and back. */
    @PostMapping("/signature")
    @AllowedTo({Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR})
    String sign(@PathVariable UUID id, Here here) {
        Document document = documents.of(here.estateId(), id);
        if (document.isPossible(DocumentAction.SIGN)
                && signatures.of(here.me().id()).isEmpty()) {
            here.warn("bulletins.signature.first");
            return "redirect:/e/" + here.estate().getCode() + "/documents/signature?document=" + id;
        }
        return take(Step.SIGN, here, id, () -> documents.sign(here.estateId(), id, here.by()));
    }

    @PostMapping("/publication")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String publish(@PathVariable UUID id, Here here) {
        return take(Step.PUBLISH, here, id, () -> documents.publish(here.estateId(), id, here.by()));
    }

    @GetMapping("/withdrawal")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String askWithdrawal(@PathVariable UUID id, Here here) {
        Document document = documents.of(here.estateId(), id);
        if (!document.isPossible(DocumentAction.WITHDRAW)) {
            here.warn("document.notNow.WITHDRAW");
            return Steps.back(here, id);
        }
        here.show("form", new Withdrawing(null));
        here.show("document", document);
        return "bulletins/desk/withdrawal";
    }

    @PostMapping("/withdrawal")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String withdraw(@PathVariable UUID id, @ModelAttribute("form") Withdrawing form, BindingResult errors, Here here) {
        String reason = Typed.orEmpty(form.reason());
        if (Submission.accepted(errors, () -> documents.withdraw(here.estateId(), id, reason, here.by()))) {
            here.done(Step.WITHDRAW.done());
            return Steps.back(here, id);
        }
        here.show("document", documents.of(here.estateId(), id));
        return "bulletins/desk/withdrawal";
    }

    @PostMapping("/archiving")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String archive(@PathVariable UUID id, Here here) {
        return take(Step.ARCHIVE, here, id, () -> documents.archive(here.estateId(), id, here.by()));
    }

    @PostMapping("/revision")
    @AllowedToEstateStaff
    String revise(@PathVariable UUID id, Here here) {
        return take(Step.REVISE, here, id, () -> documents.revise(here.estateId(), id, here.by()));
    }

    /** A refusal is said on the document's page, as it stands now. */
    private String take(Step step, Here here, UUID id, Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        here.done(step.done());
        return Steps.back(here, id);
    }
}
