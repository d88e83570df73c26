package cn.linli.surveys.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.QuestionnaireLists;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.history.SurveyImport;
import cn.linli.surveys.history.SurveyImports;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheets around the import of a past survey, to take away: the template, and the rows that could not be taken. */
@Controller
@RequestMapping("/e/{estate}/surveys/import")
@AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
@RequiredArgsConstructor
class ImportedSheetController {

    private final SurveyImports imports;
    private final Questionnaires questionnaires;
    private final QuestionnaireLists versions;
    private final ImportedSheets sheets;

    /** For a version of the questionnaire; for the newest where none is named. */
    @GetMapping("/template")
    void template(
            @RequestParam(defaultValue = "") String questionnaire,
            @RequestParam(defaultValue = "xlsx") String format,
            Here here,
            HttpServletResponse response)
            throws IOException {
        UUID id = Typed.maybeId(questionnaire)
                .or(() -> versions.issued().stream().findFirst().map(QuestionnaireLists.Row::id))
                .orElseThrow(() -> new NotFound("issued questionnaire"));
        SheetDownload.answer(
                response,
                here.say("surveys.import.templateFile"),
                SheetFormat.asked(format),
                out -> sheets.template(out, questionnaires.of(id), here.language()));
    }

    @GetMapping("/{id}/bad-rows")
    void badRows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            Here here,
            HttpServletResponse response)
            throws IOException {
        SurveyImport found = imports.of(here.estateId(), id);
        SheetDownload.answer(
                response,
                here.say("surveys.import.badFile"),
                SheetFormat.asked(format),
                out -> sheets.badRows(out, here.estateId(), found, here.language()));
    }
}
