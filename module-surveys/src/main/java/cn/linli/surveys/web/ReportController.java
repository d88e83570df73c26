package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.SurveyResults;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report (SUR-12): the analysis in words, plots and the tables below them, as a page and as files. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/report")
@RequiredArgsConstructor
class ReportController {

    private final ResultPage page;
    private final ResultPaper paper;
    private final ResultSheet sheet;
    private final AnswerSheet answers;
    private final SurveyResults results;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        page.report(here, id);
        here.show("mayExport", here.me().companyRoles().contains(Role.QUALITY_INSPECTOR));
        return "surveys/results/report";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Here here) {
        ResultTable table = page.report(here, id);
        return paper.of(here, table, "surveys/print/report", "surveys.report.title");
    }

    @GetMapping("/sheet")
    void sheet(@PathVariable UUID id, Here here, HttpServletResponse response) throws IOException {
        ResultTable table = page.table(here, id);
        String name = name(here, "surveys.report.file", table);
        SheetDownload.answer(
                response,
                name,
                SheetFormat.XLSX,
                writer -> sheet.report(
                        writer,
                        name,
                        table,
                        results.buildings(table.round()),
                        results.leftOut(table.round()),
                        here.language()));
    }

    /** A row a sheet, without building or comment, so that others can reckon it again: quality's alone. */
    @GetMapping("/answers")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    void answers(@PathVariable UUID id, Here here, HttpServletResponse response) throws IOException {
        ResultTable table = page.table(here, id);
        String name = name(here, "surveys.report.answers.file", table);
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> answers.write(writer, name, table, here.language()));
    }

    private static String name(Here here, String key, ResultTable table) {
        return here.say(
                key, here.estate().nameIn(here.language()), table.round().getHalfYear());
    }
}
