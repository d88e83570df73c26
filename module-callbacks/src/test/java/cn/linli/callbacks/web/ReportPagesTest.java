package cn.linli.callbacks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.linli.bulletins.QuarterFigures;
import cn.linli.bulletins.QuarterFigures.Row;
import cn.linli.bulletins.QuarterFigures.Table;
import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Mending;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.residents.Channel;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The month's report says the same as a page, on paper and in the bulletin of the quarter. */
@LinliTest
class ReportPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Mending mending;

    @Autowired
    Callbacks callbacks;

    @Autowired
    List<QuarterFigures> figures;

    private Stage stage;

    /** Of four owners two were reached, one of whom has still a drip, and one does not want to be asked. */
    @BeforeEach
    void aMonthOfFourRepairs() {
        days.beginOn("2026-11-24T09:00");
        stage = cast.stage();
        UUID home = mending.home(stage, "1201");
        List<Repair> done = List.of(
                mending.done(stage, home, RepairKind.ORDINARY, "W-1"),
                mending.done(stage, home, RepairKind.ORDINARY, "W-2"),
                mending.done(stage, home, RepairKind.ORDINARY, "W-3"),
                mending.done(stage, home, RepairKind.CONCEALED, "W-4"));
        callbacks.ask(
                stage.id(),
                done.get(0).getId(),
                Mending.content(Channel.TELEPHONE),
                null,
                stage.butler().asActor());
        callbacks.ask(
                stage.id(),
                done.get(3).getId(),
                Mending.notFixed(Channel.TELEPHONE),
                null,
                stage.butler().asActor());
        callbacks.refuse(
                stage.id(),
                done.get(1).getId(),
                Channel.TELEPHONE,
                "不要再打",
                stage.butler().asActor());
        callbacks.miss(
                stage.id(),
                done.get(2).getId(),
                Channel.TELEPHONE,
                "没人接",
                stage.butler().asActor());
    }

    @Test
    void thePageHasTheWordsTheFiguresAndWhatWasNotFixed() throws Exception {
        String page = ask("callbacks/report?month=2026-11").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "应回访 4 户次，已回访 2 ÷ 4 = 50%。",
                        "一般维修电话回访 1 ÷ 3 = 33%，要求 70%，还有没到期的。",
                        "未联系上 1 户次，不愿回访 1 户次，都不算已回访。",
                        "2 位业主评分：态度 4.50，守时 3.50，质量 3.00。",
                        "业主说没修好的",
                        "还在滴水",
                        "还没返修");
        assertThat(ask("callbacks/report?month=2026-10").getContentAsString(StandardCharsets.UTF_8))
                .contains("这个月没有要回访的维修。")
                .doesNotContain("还在滴水");
    }

    @Test
    void thePaperSaysTheSame() throws Exception {
        MockHttpServletResponse answer = ask("callbacks/report/pdf?month=2026-11");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(text(answer.getContentAsByteArray()))
                .contains("2026-11 维修回访月报", "应回访 4 户次", "一般维修", "王管家", "还在滴水", "还没返修");
        assertThat(text(ask("callbacks/report/pdf?month=2026-10").getContentAsByteArray()))
                .contains("没有要回访的维修");
    }

    @Test
    void theBulletinOfTheQuarterTellsOwners() {
        Quarter quarter = Quarter.of(LocalDate.of(2026, 11, 24));
        List<Table> tables = figures.stream()
                .flatMap(room -> room.of(stage.estate(), quarter, Locale.SIMPLIFIED_CHINESE).stream())
                .filter(table -> table.title().contains("维修"))
                .toList();
        assertThat(tables).extracting(Table::title).contains("2026年第4季度维修回访", "2026年第4季度业主怎么评维修");
        assertThat(tables.stream().flatMap(table -> table.rows().stream()))
                .contains(
                        new Row("一般维修", 1, "1 ÷ 3"),
                        new Row("卫生间渗漏、堵塞、隐蔽工程", 1, "1 ÷ 1"),
                        new Row("质量", 2, "平均 3.0 分"),
                        new Row("修好了", 1, "1 ÷ 2"));
        assertThat(figures.stream()
                        .flatMap(room -> room.of(stage.estate(), quarter.previous(), Locale.ENGLISH).stream())
                        .filter(table -> table.title().contains("repairs"))
                        .flatMap(table -> table.rows().stream()))
                .isEmpty();
    }

    private MockHttpServletResponse ask(String below) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(below)).with(As.staff(stage.projectManager())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
