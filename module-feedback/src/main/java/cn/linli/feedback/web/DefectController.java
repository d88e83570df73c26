package cn.linli.feedback.web;

import cn.linli.feedback.Defects;
import cn.linli.feedback.TicketState;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month's problems left from construction: to look at, to print, to take away (FEE-14). */
@Controller
@RequestMapping("/e/{estate}/defects")
@RequiredArgsConstructor
class DefectController {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("number", "工单号", "Number").wide(12),
            SheetColumn.of("part", "部位", "Part").wide(12),
            SheetColumn.of("place", "位置", "Place").wide(16),
            SheetColumn.of("title", "问题", "Problem").wide(50),
            SheetColumn.of("size", "大小", "Size").wide(10),
            SheetColumn.of("registered", "登记时间", "Registered")
                    .as(SheetColumn.Kind.DATE)
                    .wide(18),
            SheetColumn.of("due", "期限", "Due").as(SheetColumn.Kind.DATE).wide(18),
            SheetColumn.of("handled", "解决时间", "Solved")
                    .as(SheetColumn.Kind.DATE)
                    .wide(18),
            SheetColumn.of("kept", "是否按时", "In time").wide(12),
            SheetColumn.of("state", "状态", "State").wide(14),
            SheetColumn.of("handler", "处理人", "Handler").wide(12));

    private final Defects defects;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String month, Estate estate, Model model, Locale language) {
        show(month(month, estate), estate, model, language);
        return "feedback/desk/defects";
    }

    @GetMapping("/paper")
    String paper(@RequestParam(required = false) @Nullable String month, Estate estate, Model model, Locale language) {
        YearMonth shownMonth = month(month, estate);
        show(shownMonth, estate, model, language);
        model.addAttribute("printed", new Shown(estate.getZone(), language, messages).exactly(clock.instant()));
        model.addAttribute("back", "/e/" + estate.getCode() + "/defects?month=" + shownMonth);
        return "feedback/desk/defects-paper";
    }

    @GetMapping("/sheet")
    void sheet(
            @RequestParam(required = false) @Nullable String month,
            Estate estate,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        YearMonth shownMonth = month(month, estate);
        String name = say("desk.defects.title", language, shownMonth.toString());
        List<Defects.Row> rows = defects.of(estate, shownMonth);
        SheetDownload.answer(response, name, SheetFormat.XLSX, writer -> {
            writer.header(COLUMNS, language);
            rows.forEach(row -> writer.row(
                    row.number(),
                    say(row.inside() ? "desk.defects.inside" : "desk.defects.common", language),
                    row.place(),
                    row.title(),
                    say(row.small() ? "desk.defects.small" : "desk.defects.big", language),
                    local(row.registeredAt(), estate),
                    local(row.due(), estate),
                    local(row.handledAt(), estate),
                    row.kept() == null ? null : say(row.kept() ? "desk.kept" : "desk.notKept", language),
                    say("feedback.state." + row.state(), language),
                    row.handler()));
        });
    }

    private void show(YearMonth month, Estate estate, Model model, Locale language) {
        List<Defects.Row> rows = defects.of(estate, month);
        String base = "/e/" + estate.getCode() + "/defects";
        YearMonth present = YearMonth.from(estate.today(clock));
        model.addAttribute("month", month.toString());
        model.addAttribute("inside", rows.stream().filter(Defects.Row::inside).toList());
        model.addAttribute("common", rows.stream().filter(row -> !row.inside()).toList());
        model.addAttribute("registered", rows.size());
        model.addAttribute(
                "unsolved",
                rows.stream().filter(row -> row.state() == TicketState.OPEN).count());
        model.addAttribute(
                "solvedInTime",
                rows.stream().filter(row -> Boolean.TRUE.equals(row.kept())).count());
        model.addAttribute(
                "judged",
                rows.stream()
                        .filter(row -> row.kept() != null || row.isOverdueAt(clock.instant()))
                        .count());
        model.addAttribute("earlier", base + "?month=" + month.minusMonths(1));
        model.addAttribute("later", month.isBefore(present) ? base + "?month=" + month.plusMonths(1) : null);
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        model.addAttribute("now", clock.instant());
    }

    /** What is no month stands for the present one. */
    private YearMonth month(@Nullable String typed, Estate estate) {
        YearMonth present = YearMonth.from(estate.today(clock));
        try {
            YearMonth asked = Typed.isBlank(typed) ? present : YearMonth.parse(Typed.orEmpty(typed));
            return asked.getYear() < 2000 || asked.isAfter(present) ? present : asked;
        } catch (DateTimeException malformed) {
            return present;
        }
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, Estate estate) {
        return at == null ? null : at.atZone(estate.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
