package cn.linli.callbacks.web;

import cn.linli.callbacks.CallbackStandard;
import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.web.Here;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's callback report: how many owners were asked, and what they said. */
@Controller
@RequestMapping("/e/{estate}/callbacks/report")
@RequiredArgsConstructor
class CoverageController {

    private final Coverage coverage;
    private final Standards standards;
    private final CoverageSheet sheet;
    private final Clock clock;

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String month, Here here) {
        fill(here, month(month, here));
        return "callbacks/report";
    }

    /** A4, to be signed and filed. */
    @GetMapping("/paper")
    String paper(@RequestParam(required = false) @Nullable String month, Here here) {
        YearMonth about = month(month, here);
        fill(here, about);
        here.show("printed", new Shown(here.estate().getZone()).at(clock.instant()));
        here.show("back", "/e/" + here.estate().getCode() + "/callbacks/report?month=" + about);
        return "callbacks/report-paper";
    }

    @GetMapping("/sheet")
    void sheet(@RequestParam(required = false) @Nullable String month, Here here, HttpServletResponse response)
            throws IOException {
        YearMonth about = month(month, here);
        Map<Coverage.By, List<Coverage.Line>> lines = lines(here, about);
        String name = here.say("callbacks.report.file", here.estate().nameIn(here.language()), about.toString());
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> sheet.write(writer, name, lines, here.language()));
    }

    private void fill(Here here, YearMonth month) {
        Map<Coverage.By, List<Coverage.Line>> lines = lines(here, month);
        here.show("month", month);
        here.show("before", month.minusMonths(1));
        if (month.isBefore(present(here))) {
            here.show("after", month.plusMonths(1));
        }
        Map<String, List<Coverage.Line>> shownLines = new LinkedHashMap<>();
        lines.forEach((by, ofIt) -> shownLines.put(by.name(), ofIt));
        here.show("lines", shownLines);
        here.show("total", Coverage.total(lines.getOrDefault(Coverage.By.KIND, List.of())));
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (RepairKind kind : RepairKind.values()) {
            targets.put(kind.name(), target(kind.getStandard(), here));
        }
        here.show("targets", targets);
        here.show("waiting", coverage.waiting(here.estateId()));
        here.show("shown", new Shown(here.estate().getZone()));
    }

    private int target(CallbackStandard standard, Here here) {
        return standards.number(standard, StandardNumber.TARGET, here.estateId());
    }

    private Map<Coverage.By, List<Coverage.Line>> lines(Here here, YearMonth month) {
        Map<Coverage.By, List<Coverage.Line>> lines = new EnumMap<>(Coverage.By.class);
        for (Coverage.By by : Coverage.By.values()) {
            lines.put(by, coverage.of(here.estate(), month, by, clock.instant()));
        }
        return lines;
    }

    private YearMonth month(@Nullable String typed, Here here) {
        return Typed.month(typed, present(here));
    }

    private YearMonth present(Here here) {
        return YearMonth.from(here.estate().today(clock));
    }
}
