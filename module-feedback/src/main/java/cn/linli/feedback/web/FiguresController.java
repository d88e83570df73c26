package cn.linli.feedback.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How well an estate's opinions were answered, as plots with their tables. */
@Controller
@RequestMapping("/e/{estate}/figures")
@RequiredArgsConstructor
class FiguresController {

    private final FiguresPage page;
    private final FiguresSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String show(
            Estate estate,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth until,
            Locale language,
            Model model) {
        YearMonth now = YearMonth.from(estate.today(clock));
        FiguresPeriod period = FiguresPeriod.of(from, until, now);
        model.addAttribute("figures", page.of(estate, period, language));
        model.addAttribute("offered", period.offered(now));
        return "feedback/figures/figures";
    }

    @GetMapping("/sheet")
    void sheet(
            Estate estate,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth until,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        FiguresPeriod period = FiguresPeriod.of(from, until, YearMonth.from(estate.today(clock)));
        String name = messages.getMessage(
                "figures.file", new Object[] {estate.nameIn(language), period.from(), period.until()}, language);
        FiguresPage.Figures figures = page.of(estate, period, language);
        SheetDownload.answer(response, name, SheetFormat.XLSX, writer -> sheet.write(writer, name, figures, language));
    }
}
