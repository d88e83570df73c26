package cn.linli.surveys.web;

import cn.linli.surveys.counting.ResultTable;
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

/** The table of satisfaction rates (SUR-7): as a page, as the A4 form, as a file. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/table")
@RequiredArgsConstructor
class ResultTableController {

    private final ResultPage page;
    private final ResultPaper paper;
    private final ResultSheet sheet;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        page.table(here, id);
        return "surveys/results/table";
    }

    @GetMapping("/paper")
    String paper(@PathVariable UUID id, Here here) {
        page.table(here, id);
        here.show("back", SurveyAddress.of(here, id) + "/table");
        return "surveys/results/paper";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Here here) {
        ResultTable table = page.table(here, id);
        return paper.of(here, table, "surveys/print/table", "surveys.results.title");
    }

    @GetMapping("/sheet")
    void sheet(@PathVariable UUID id, Here here, HttpServletResponse response) throws IOException {
        ResultTable table = page.table(here, id);
        String name = here.say(
                "surveys.results.file",
                here.estate().nameIn(here.language()),
                table.round().getHalfYear());
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> sheet.table(writer, name, table, here.language()));
    }
}
