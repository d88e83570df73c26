package cn.linli.callbacks.web;

import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.report.MonthReport;
import cn.linli.callbacks.report.MonthReports;
import cn.linli.callbacks.report.MonthWords;
import cn.linli.web.Here;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's callback report: how many owners were asked, and what they said; as a page, on paper and as a list. */
@Controller
@RequestMapping("/e/{estate}/callbacks/report")
@RequiredArgsConstructor
class CoverageController {

    private final MonthReports reports;
    private final MonthWords words;
    private final CoveragePaper paper;
    private final CoverageSheet sheet;
    private final Clock clock;

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String month, Here here) {
        fill(here, reports.of(here.estate(), month(month, here)));
        return "callbacks/report";
    }

    /** A4, to be signed and filed. */
    @GetMapping("/paper")
    String paper(@RequestParam(required = false) @Nullable String month, Here here) {
        MonthReport report = reports.of(here.estate(), month(month, here));
        fill(here, report);
        here.show("printed", new Shown(here.estate().getZone()).at(clock.instant()));
        here.show("back", "/e/" + here.estate().getCode() + "/callbacks/report?month=" + report.month());
        return "callbacks/report-paper";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable String month, Here here) {
        return paper.of(here, reports.of(here.estate(), month(month, here)));
    }

    @GetMapping("/sheet")
    void sheet(@RequestParam(required = false) @Nullable String month, Here here, HttpServletResponse response)
            throws IOException {
        MonthReport report = reports.of(here.estate(), month(month, here));
        String name = here.say(
                "callbacks.report.file",
                here.estate().nameIn(here.language()),
                report.month().toString());
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> sheet.write(writer, name, report.lines(), here.language()));
    }

    private void fill(Here here, MonthReport report) {
        here.show("report", report);
        here.show("month", report.month());
        here.show("before", report.month().minusMonths(1));
        if (report.month().isBefore(present(here))) {
            here.show("after", report.month().plusMonths(1));
        }
        here.show("words", words.of(here.estate(), report, here.language()));
        Map<String, List<Coverage.Line>> lines = new LinkedHashMap<>();
        report.lines().forEach((by, ofIt) -> lines.put(by.name(), ofIt));
        here.show("lines", lines);
        here.show("total", report.total());
        Map<String, Integer> targets = new LinkedHashMap<>();
        report.targets().forEach((kind, target) -> targets.put(kind.name(), target.value()));
        here.show("targets", targets);
        here.show("waiting", report.waiting());
        here.show("shown", new Shown(here.estate().getZone()));
    }

    private YearMonth month(@Nullable String typed, Here here) {
        return Typed.month(typed, present(here));
    }

    private YearMonth present(Here here) {
        return YearMonth.from(here.estate().today(clock));
    }
}
