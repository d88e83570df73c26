package cn.linli.feedback.web;

import cn.linli.feedback.SavedFilters;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketLists;
import cn.linli.feedback.TicketQuery;
import cn.linli.feedback.TicketRow;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.Households;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists that people work from. */
@Controller
@RequestMapping("/e/{estate}/tickets")
@RequiredArgsConstructor
class TicketListController {

    private static final String PAGE = "feedback/desk/tickets";
    private static final int ROWS = 50;

    private final TicketLists lists;
    private final SavedFilters savedFilters;
    private final Topics topics;
    private final Households households;
    private final TicketSheet sheet;
    private final MessageSource messages;
    private final Clock clock;
    private final Flash flash;

    /** A filter to keep: its name, and the list's address. */
    record SaveForm(@Nullable String name, @Nullable String query) {}

    @GetMapping
    String list(@ModelAttribute("filter") ListFilter filter, Estate estate, Standing me, Model model, Locale language) {
        model.addAttribute("form", new SaveForm(null, filter.first().address()));
        show(filter, estate, me, model, language);
        return PAGE;
    }

    private void show(ListFilter filter, Estate estate, Standing me, Model model, Locale language) {
        TicketQuery.Scope scope = filter.scopeOr(usual(estate, me));
        ListFilter asked = filter.in(scope).after(filter.after());
        List<TicketRow> rows = lists.page(estate.getId(), me.id(), asked.query(), ROWS + 1);
        boolean more = rows.size() > ROWS;
        List<TicketRow> page = more ? rows.subList(0, ROWS) : rows;
        String base = "/e/" + estate.getCode() + "/tickets";
        model.addAttribute("filter", asked);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", List.of(TicketQuery.Scope.values()));
        Map<String, String> names = topics.names(language);
        Shown shown = new Shown(estate.getZone(), language, messages);
        model.addAttribute("rows", TicketLine.of(page, base, names, shown, clock.instant()));
        model.addAttribute(
                "older", more ? base + "?" + asked.after(page.get(ROWS - 1)).address() : null);
        model.addAttribute(
                "newest",
                Typed.isBlank(asked.after()) ? null : base + "?" + asked.first().address());
        model.addAttribute("address", asked.first().address());
        model.addAttribute("sheetHref", base + "/sheet?" + asked.first().address());
        model.addAttribute("states", List.of(TicketState.values()));
        model.addAttribute("kinds", List.of(TicketKind.values()));
        model.addAttribute("severities", List.of(Severity.values()));
        model.addAttribute("topics", names);
        model.addAttribute("buildings", households.buildingCodes(estate.getId()));
        model.addAttribute("saved", savedFilters.of(estate.getId(), me.id()));
        model.addAttribute("works", me.isAnyAt(estate.getId(), Role.AT_ESTATES));
    }

    /** Whoever works here begins with the own tickets, whoever looks on with all open ones. */
    private static TicketQuery.Scope usual(Estate estate, Standing me) {
        return me.isAnyAt(estate.getId(), Role.AT_ESTATES) ? TicketQuery.Scope.MINE : TicketQuery.Scope.OPEN;
    }

    @GetMapping("/sheet")
    void sheet(
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam(name = "id", required = false) @Nullable List<String> ids,
            Estate estate,
            Standing me,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        List<UUID> chosen = ids == null
                ? List.of()
                : ids.stream()
                        .limit(500)
                        .flatMap(id -> Typed.maybeId(id).stream())
                        .toList();
        ListFilter asked = filter.in(filter.scopeOr(usual(estate, me)));
        String name = messages.getMessage(
                "desk.sheet.name",
                new Object[] {estate.nameIn(language), estate.today(clock).toString()},
                language);
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> sheet.write(writer, estate, me, asked, chosen, language));
    }

    @GetMapping("/filters")
    String back(Estate estate) {
        return "redirect:/e/" + estate.getCode() + "/tickets";
    }

    @PostMapping("/filters")
    String save(
            @ModelAttribute("form") SaveForm form,
            BindingResult errors,
            Estate estate,
            Standing me,
            Actor by,
            Model model,
            Locale language) {
        ListFilter filter = SavedAddress.filter(form.query());
        if (!Submission.accepted(
                errors, () -> savedFilters.save(estate.getId(), Typed.orEmpty(form.name()), filter.address(), by))) {
            show(filter, estate, me, model, language);
            return PAGE;
        }
        flash.done("desk.filter.saved", Typed.orEmpty(form.name()));
        return "redirect:/e/" + estate.getCode() + "/tickets?" + filter.address();
    }

    @PostMapping("/filters/{id}/removal")
    String remove(@PathVariable UUID id, Estate estate, Actor by) {
        savedFilters.remove(estate.getId(), id, by);
        flash.done("desk.filter.removed");
        return "redirect:/e/" + estate.getCode() + "/tickets";
    }
}
