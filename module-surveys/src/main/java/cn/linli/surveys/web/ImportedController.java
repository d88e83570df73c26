package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.QuestionnaireLists;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.history.PastRound;
import cn.linli.surveys.history.SurveyImport;
import cn.linli.surveys.history.SurveyImports;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetUpload;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

/** A survey that was held before, from a sheet: the file, what is wrong with it, and the person's word. */
@Controller
@RequestMapping("/e/{estate}/surveys/import")
@AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
@RequiredArgsConstructor
class ImportedController {

    private static final int HALVES = 10;
    private static final int LISTED = 20;
    private static final int BAD_SHOWN = 100;
    private static final String TARGET = "85";

    private final SurveyImports imports;
    private final Questionnaires questionnaires;
    private final QuestionnaireLists versions;
    private final ImportedSheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String ask(Here here) {
        HalfYear last = HalfYear.of(here.estate().today(clock)).previous();
        here.show("form", new ImportedForm(last.code(), Shown.of(here, messages).due(last), null, TARGET, null, null));
        return form(here);
    }

    @PostMapping
    String upload(@ModelAttribute("form") ImportedForm form, BindingResult errors, Here here) {
        AtomicReference<@Nullable PastRound> about = new AtomicReference<>();
        AtomicReference<@Nullable UUID> uploaded = new AtomicReference<>();
        Submission.accepted(
                errors,
                () -> about.set(form.about(halves(here).keySet(), versions(here).keySet())));
        PastRound past = about.get();
        if (past == null
                || !Submission.accepted(
                        errors,
                        () -> uploaded.set(SheetUpload.read(
                                form.file(),
                                "survey.import.file",
                                (file, name) -> imports.upload(here.estateId(), name, file, past, here.by()))))) {
            return form(here);
        }
        return "redirect:" + address(here) + "/" + uploaded.get();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        SurveyImport found = imports.of(here.estateId(), id);
        here.show("imported", found);
        here.show("questionnaire", questionnaires.of(found.questionnaire()));
        here.show("badRows", sheets.shown(imports.badRows(here.estateId(), id, 0, BAD_SHOWN), found, here.language()));
        here.show("shown", Shown.of(here, messages));
        return "surveys/history/import";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, Here here) {
        UUID round;
        try {
            round = imports.confirm(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("surveys.import.done");
        return SurveyAddress.back(here, round);
    }

    @PostMapping("/{id}/withdrawal")
    String letGo(@PathVariable UUID id, Here here) {
        try {
            imports.letGo(here.estateId(), id);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("surveys.import.letGo.done");
        return "redirect:" + address(here);
    }

    private String form(Here here) {
        Shown shown = Shown.of(here, messages);
        here.show("questionnaires", versions(here));
        here.show("halves", halves(here));
        here.show("imports", imports.ofEstate(here.estateId(), LISTED));
        here.show("shown", shown);
        return "surveys/history/imports";
    }

    private Map<String, String> versions(Here here) {
        Shown shown = Shown.of(here, messages);
        Map<String, String> issued = new LinkedHashMap<>();
        versions.issued().forEach(row -> issued.put(row.id().toString(), shown.version(row)));
        return issued;
    }

    /** The half-years that are over, the latest first. */
    private Map<String, String> halves(Here here) {
        Shown shown = Shown.of(here, messages);
        Map<String, String> halves = new LinkedHashMap<>();
        HalfYear half = HalfYear.of(here.estate().today(clock)).previous();
        for (int i = 0; i < HALVES; i++) {
            halves.put(half.code(), shown.halfYear(half.code()));
            half = half.previous();
        }
        return halves;
    }

    private static String address(Here here) {
        return SurveyAddress.list(here) + "/import";
    }
}
