package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.Forums;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
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
import org.springframework.web.multipart.MultipartFile;

/** What a forum cost, beside what its quarter may cost (COM-4). */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/costs")
@RequiredArgsConstructor
class CostController {

    private final Forums forums;
    private final ForumCosts costs;
    private final Uploads uploads;
    private final ForumPage page;

    /** One expense, with its receipt where there is one. */
    record CostForm(
            @Nullable String what,
            @Nullable String amount,
            @Nullable List<String> kept,
            @Nullable MultipartFile receipt) {

        List<Runnable> readings() {
            return List.of(() -> Typed.fen(amount, "amount"));
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page(id, List.of(), here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String add(@PathVariable UUID id, @ModelAttribute("form") CostForm form, BindingResult errors, Here here) {
        if (ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.SPEND)) {
            return page(id, List.of(), here);
        }
        List<MultipartFile> sent = form.receipt() == null ? List.of() : List.of(form.receipt());
        List<EvidenceFile> receipt = uploads.keep(here.estateId(), form.kept(), sent, "receipt", errors, here.by());
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> costs.add(
                        here.estateId(),
                        id,
                        Typed.orEmpty(form.what()),
                        Typed.fen(form.amount(), "amount"),
                        receipt.isEmpty()
                                ? null
                                : receipt.get(receipt.size() - 1).getId(),
                        here.by()));
        if (!accepted) {
            ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.SPEND);
            return page(id, receipt, here);
        }
        here.done("forums.done.SPEND");
        return ForumAddress.back(here, id) + "/costs";
    }

    @PostMapping("/{cost}/removal")
    @AllowedToEstateStaff
    String remove(@PathVariable UUID id, @PathVariable UUID cost, Here here) {
        try {
            costs.remove(here.estateId(), id, cost);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, List.of(), here);
        }
        here.done("forums.done.COST_REMOVED");
        return ForumAddress.back(here, id) + "/costs";
    }

    private String page(UUID id, List<EvidenceFile> kept, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        here.show("costs", costs.of(forum));
        here.show("budget", costs.budget(here.estateId(), forum.getQuarter()));
        here.show("kept", kept);
        here.page().putIfAbsent("form", new CostForm(null, null, null, null));
        return "forums/desk/costs";
    }
}
