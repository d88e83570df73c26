package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.IssueScopes;
import cn.linli.bulletins.OwnerMessages;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.web.IssueForms.PlanForm;
import cn.linli.bulletins.web.IssueForms.PostForm;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 《文件发放登记表》 of one paper: where it hangs, which homes get it, and which have it. */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/issues")
@RequiredArgsConstructor
class IssueController {

    private static final String PAGE = "bulletins/desk/issues";
    private static final int ROWS = 100;

    private final Documents documents;
    private final IssueRegister register;
    private final Households households;
    private final IssueScopes scopes;
    private final IssueSheet sheet;
    private final OwnerMessages messages;
    private final MessageSource words;

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String after,
            Here here) {
        return page(id, !"all".equals(show), Typed.maybeId(after), here);
    }

    private String page(UUID id, boolean open, Optional<UUID> after, Here here) {
        Document document = documents.of(here.estateId(), id);
        int edition = documents
                .lastSigned(here.estateId(), id)
                .map(Edition::getNumber)
                .orElse(0);
        List<Issue> lines = register.lines(here.estateId(), id, edition, open, after.orElse(null), ROWS + 1);
        boolean more = lines.size() > ROWS;
        here.show("lines", more ? lines.subList(0, ROWS) : lines);
        String address = address(here, id) + "?show=" + (open ? "open" : "all");
        if (more) {
            here.show("older", address + "&after=" + lines.get(ROWS - 1).id());
        }
        after.ifPresent(mark -> here.show("newest", address));
        here.show("document", document);
        here.show("onlyOpen", open);
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.page().addAttribute("whyNot", register.whyNot(here.estateId(), id).orElse(null));
        here.show("progress", register.progress(here.estateId(), id, edition));
        here.show("ways", List.of(Way.LETTER_BOX, Way.DOOR, Way.MESSAGE));
        here.show("messageWays", messages.ways());
        here.show("messageCounts", messages.counts(here.estateId(), id, edition));
        here.show("groups", OwnerGroup.values());
        here.show("allBuildings", households.buildingCodes(here.estateId()));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), words));
        here.page().putIfAbsent("plan", PlanForm.empty());
        here.page().putIfAbsent("post", new PostForm(null));
        return PAGE;
    }

    @PostMapping
    @AllowedToEstateStaff
    String plan(@PathVariable UUID id, @ModelAttribute("plan") PlanForm form, BindingResult errors, Here here) {
        if (isClosed(id, here)) {
            return page(id, true, Optional.empty(), here);
        }
        boolean accepted = Submission.accepted(errors, () -> send(id, form, here));
        return accepted ? "redirect:" + address(here, id) : page(id, true, Optional.empty(), here);
    }

    private void send(UUID id, PlanForm form, Here here) {
        Way way = form.checkedWay();
        IssueScope scope = form.scope(here.estate(), scopes);
        if (way == Way.MESSAGE) {
            OwnerMessages.Sending sending = messages.send(here.estateId(), id, scope, here.by());
            here.done("bulletins.message.sending", sending.messages(), sending.outOfReach());
        } else {
            here.done("bulletins.issue.planned", register.plan(here.estateId(), id, way, scope));
        }
    }

    @PostMapping("/boards")
    @AllowedToEstateStaff
    String post(@PathVariable UUID id, @ModelAttribute("post") PostForm form, BindingResult errors, Here here) {
        if (isClosed(id, here)) {
            return page(id, true, Optional.empty(), here);
        }
        if (!Submission.accepted(
                errors, () -> register.post(here.estateId(), id, Typed.orEmpty(form.place()), here.by()))) {
            return page(id, true, Optional.empty(), here);
        }
        here.done("bulletins.issue.posted");
        return "redirect:" + address(here, id);
    }

    @PostMapping("/letter-boxes")
    @AllowedToEstateStaff
    String putIntoBoxes(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> line, Here here) {
        if (isClosed(id, here)) {
            return page(id, true, Optional.empty(), here);
        }
        List<UUID> chosen = line == null
                ? List.of()
                : line.stream().flatMap(one -> Typed.maybeId(one).stream()).toList();
        try {
            here.done("bulletins.issue.put", register.putIntoBoxes(here.estateId(), id, chosen, here.by()));
        } catch (Refused nothing) {
            here.refuse(nothing);
            return page(id, true, Optional.empty(), here);
        }
        return "redirect:" + address(here, id);
    }

    /** Says so above the page, where there is no form beside which it could be said. */
    private boolean isClosed(UUID id, Here here) {
        Optional<String> whyNot = register.whyNot(here.estateId(), id);
        whyNot.ifPresent(why -> here.refuse(Refused.because(why)));
        return whyNot.isPresent();
    }

    @GetMapping("/sheet")
    void sheet(@PathVariable UUID id, Here here, HttpServletResponse response) throws IOException {
        Document document = documents.of(here.estateId(), id);
        String name = here.say("bulletins.issue.sheet", document.getEdition().getTitle());
        SheetDownload.answer(
                response,
                name,
                SheetFormat.XLSX,
                writer -> sheet.write(writer, here.estate(), document, here.language()));
    }

    /** On paper, with room for the receivers to sign. */
    @GetMapping("/paper")
    String paper(@PathVariable UUID id, Here here) {
        Document document = documents.of(here.estateId(), id);
        here.show("document", document);
        here.show("lines", sheet.lines(here.estateId(), document));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), words));
        return "bulletins/desk/issues-paper";
    }

    static String address(Here here, UUID document) {
        return Steps.address(here, document) + "/issues";
    }
}
