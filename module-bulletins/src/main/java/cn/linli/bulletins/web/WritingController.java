package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.FirstWords;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Beginning a paper, and writing on in it. */
@Controller
@RequestMapping("/e/{estate}/documents")
@AllowedToEstateStaff
@RequiredArgsConstructor
class WritingController {

    private static final String PAGE = "bulletins/desk/edition";

    private final Documents documents;
    private final FirstWords firstWords;
    private final MessageSource messages;
    private final Clock clock;

    /** First which sort of paper, then the paper. */
    @GetMapping("/new")
    String begin(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String period,
            Here here) {
        Optional<DocumentKind> chosen = Typed.maybeKind(kind);
        if (chosen.isEmpty()) {
            here.show("kinds", List.of(DocumentKind.values()));
            return "bulletins/desk/kinds";
        }
        DocumentKind of = chosen.get();
        Map<String, String> periods = periods(of, here);
        String about = period != null && periods.containsKey(period)
                ? period
                : periods.keySet().stream().findFirst().orElse(null);
        String title = about == null ? "" : here.say("bulletins.title." + of, periods.getOrDefault(about, about));
        here.show(
                "form",
                new DocumentForm(of.name(), title, about, false, firstWords.of(here.estate(), of, about), about));
        here.show("draftedFor", about == null ? "" : about);
        return blank(of, here);
    }

    @PostMapping("/new")
    String draft(@ModelAttribute("form") DocumentForm form, BindingResult errors, Here here) {
        DocumentKind kind = form.checkedKind();
        List<UUID> begun = new ArrayList<>(1);
        Optional<String> redrawn = form.hasOtherFigures(kind) ? redrawn(form, here) : Optional.empty();
        DocumentForm written = redrawn.map(form::withBody).orElse(form);
        Submission.read(errors, List.of(() -> form.checkedPeriod(kind), form::wording));
        boolean accepted = Submission.accepted(
                errors,
                () -> begun.add(documents.draft(
                        here.estateId(),
                        kind,
                        form.checkedPeriod(kind),
                        form.isImportantOne(),
                        written.wording(),
                        here.by())));
        if (!accepted) {
            return blank(kind, here);
        }
        sayWhoseFigures(form, kind, redrawn.isPresent(), here);
        return Steps.back(here, begun.get(0));
    }

    private Optional<String> redrawn(DocumentForm form, Here here) {
        return firstWords.redrawn(
                here.estate(),
                Typed.orEmpty(form.body()),
                Typed.orEmpty(form.figuresOf()),
                Typed.orEmpty(form.period()));
    }

    private void sayWhoseFigures(DocumentForm form, DocumentKind kind, boolean redrawn, Here here) {
        if (!form.hasOtherFigures(kind)) {
            here.done("bulletins.done.DRAFT");
        } else if (redrawn) {
            here.done("bulletins.figures.redrawn", Period.said(form.period(), here.language(), messages));
        } else {
            here.warn("bulletins.figures.stay", Period.said(form.figuresOf(), here.language(), messages));
        }
    }

    private String blank(DocumentKind kind, Here here) {
        String base = "/e/" + here.estate().getCode() + "/documents";
        here.show("periods", periods(kind, here));
        return page(kind, base + "/new", base, here);
    }

    private Map<String, String> periods(DocumentKind kind, Here here) {
        return kind.span() == DocumentKind.Span.NONE
                ? Map.of()
                : Period.choices(kind, here.estate().today(clock), here.language(), messages);
    }

    @GetMapping("/{id}/edition")
    String open(@PathVariable UUID id, Here here) {
        Document document = documents.of(here.estateId(), id);
        if (!document.isPossible(DocumentAction.WRITE)) {
            here.warn("document.notNow.WRITE");
            return Steps.back(here, id);
        }
        here.show("form", DocumentForm.of(document));
        here.show("seen", document.wordingVersion());
        return page(document, here);
    }

    @PostMapping("/{id}/edition")
    String write(@PathVariable UUID id, @ModelAttribute("form") DocumentForm form, BindingResult errors, Here here) {
        Submission.read(errors, List.of(form::wording));
        boolean accepted = Submission.accepted(
                errors, () -> documents.write(here.estateId(), id, form.wording(), form.isImportantOne(), here.by()));
        if (!accepted) {
            return page(documents.of(here.estateId(), id), here);
        }
        here.done("bulletins.done.WRITE");
        return Steps.back(here, id);
    }

    private String page(Document document, Here here) {
        here.show("document", document);
        String base = Steps.address(here, document.getId());
        here.show("periods", Map.of());
        if (document.getPeriod() != null) {
            here.show("periodSaid", Period.said(document.getPeriod(), here.language(), messages));
        }
        return page(document.getKind(), base + "/edition", base, here);
    }

    private static String page(DocumentKind kind, String address, String cancel, Here here) {
        here.show("kind", kind);
        here.show("address", address);
        here.show("cancel", cancel);
        here.show("managersOwn", here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
        return PAGE;
    }
}
