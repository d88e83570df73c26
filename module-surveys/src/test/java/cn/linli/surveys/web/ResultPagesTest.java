package cn.linli.surveys.web;

import static cn.linli.surveys.counting.Answering.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.Answering;
import cn.linli.surveys.counting.Answering.Given;
import cn.linli.surveys.counting.Answering.Sheet;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.web.sheet.SheetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Results as people read them: on pages, on paper and in files, and never the figures of a few. */
@LinliTest
class ResultPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    @Autowired
    Launching launching;

    @Autowired
    Answering answering;

    private Stage stage;
    private HalfYear last;
    private HalfYear now;

    @BeforeEach
    void anEstate() {
        stage = cast.stage();
        last = HalfYear.of(LocalDate.now(clock));
        now = last.next();
    }

    @Test
    void theTableSaysEveryFigureAndWhatItSpeaksFor() throws Exception {
        SurveyRound round = twoHalfYears();
        String page = page(stage.butler(), at(round, "table"));
        assertThat(page)
                .contains("顾客满意率统计表", words(now), "秩序维护", "保安服务", "低于目标", "超出偶然", "比上次", "95% 区间")
                .contains("没有答卷：估计只代表其余 130 户，总体共 150 户", "回收不足：春节返乡", "3栋 1 户没有问到：空置半年")
                .doesNotContain("NaN");
        assertThat(page(stage.butler(), at(round, "table/paper"))).contains("<h1>顾客满意率统计表</h1>", "统计：", "发放");
    }

    @Test
    void theReportIsDraftedFromTheFigures() throws Exception {
        SurveyRound round = twoHalfYears();
        assertThat(page(stage.projectManager(), at(round, "report")))
                .contains("进行了一次意见征询", "发放覆盖率", "回收率没有达到要求，原因：春节返乡", "本次统计结果将“较满意”列入满意项")
                .contains(
                        "与" + words(last) + "相比，上升超出偶然的是",
                        "data-plot=\"shares\"",
                        "data-plot=\"quadrant\"",
                        "data-plot=\"line\"")
                .contains("heat-good", "heat-bad")
                .doesNotContain("每份答卷的得分", "NaN");
        assertThat(page(stage.qualityInspector(), at(round, "report"))).contains("每份答卷的得分");
        assertThat(mvc.perform(get(at(round, "report"))
                                .with(As.staff(stage.projectManager()))
                                .locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("??");
    }

    @Test
    void thereAreResultsOnlyWhenARoundIsClosed() throws Exception {
        UUID running = launching.launched(stage, now.code());
        String address = stage.path("surveys/" + running);
        assertThat(response(stage.projectManager(), address + "/table").getStatus())
                .isEqualTo(422);
        assertThat(response(stage.projectManager(), address + "/report/sheet").getStatus())
                .isEqualTo(422);
        Stage other = cast.stage();
        SurveyRound closed = answering.closed(other, now.code(), null, Given.of("1", 40, times(6, Sheet.of(4, 4))));
        assertThat(page(other.projectManager(), other.path("surveys/" + closed.getId())))
                .contains("先核对统计表，再确认", "95% 区间");
        assertThat(response(stage.projectManager(), stage.path("surveys/" + closed.getId() + "/table"))
                        .getStatus())
                .as("another estate's round")
                .isEqualTo(404);
    }

    @Test
    void noFileSaysWhatAPageHides() throws Exception {
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 90, times(11, Sheet.of(4, 4))),
                Given.of("2", 41, times(3, Sheet.of(1, 1))),
                Given.of("3", 42, times(7, Sheet.of(5, 5))));
        assertThat(page(stage.projectManager(), at(round, "report")))
                .contains("不足 5 份", "(22 / 22)")
                .doesNotContain("(0 / 3)", "(0 / 6)", "(7 / 7)", "(14 / 14)");
        assertThat(xlsx(response(stage.projectManager(), at(round, "report/sheet"))))
                .contains("楼栋类别", "1 · 环境", "不足 5 份")
                .doesNotContain("2 · 环境", "3 · 环境");
        assertThat(pdf(response(stage.projectManager(), at(round, "report/pdf"))))
                .contains("不足 5 份", "哪些楼栋的哪一类偏低");
    }

    @Test
    void fewerThanFiveSheetsShowNothingAnywhere() throws Exception {
        SurveyRound round = answering.closed(stage, now.code(), "春节返乡", Given.of("1", 40, times(4, Sheet.of(4, 4))));
        for (String address : List.of("table", "table/paper", "report")) {
            assertThat(page(stage.projectManager(), at(round, address)))
                    .as(address)
                    .contains("答卷不足 5 份")
                    .doesNotContain("100.0 %", "4 / 4");
        }
        assertThat(pdf(response(stage.projectManager(), at(round, "report/pdf"))))
                .contains("答卷不足 5 份")
                .doesNotContain("100.0 %");
        assertThat(xlsx(response(stage.projectManager(), at(round, "table/sheet"))))
                .contains("保安服务")
                .doesNotContain("100");
        assertThat(response(stage.qualityInspector(), at(round, "report/answers"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void papersAreSearchableAndSayTheSameAsThePage() throws Exception {
        SurveyRound round = twoHalfYears();
        assertThat(pdf(response(stage.butler(), at(round, "table/pdf"))))
                .contains("顾客满意率统计表", "保安服务", "95% 区间", "春节返乡", "空置半年");
        assertThat(pdf(response(stage.butler(), at(round, "report/pdf"))))
                .contains("满意度调查报告", "先改进哪一项", "每半年的满意率怎么变", "春节返乡", "空置半年", "Spearman");
    }

    @Test
    void theScoresOfEverySheetAreQualitysAlone() throws Exception {
        SurveyRound round = twoHalfYears();
        assertThat(response(stage.projectManager(), at(round, "report/answers")).getStatus())
                .isEqualTo(403);
        MockHttpServletResponse file = response(stage.qualityInspector(), at(round, "report/answers"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(xlsx(file)).contains("保安服务").doesNotContain("空置半年");
    }

    @Test
    void qualitySeesAllEstatesOfASurveySideBySide() throws Exception {
        SurveyRound round = twoHalfYears();
        String address = "/quality/surveys/" + round.getSurveyId() + "/table";
        assertThat(page(stage.qualityInspector(), address))
                .contains(stage.estate().getName(), "秩序维护", "1 个小区中 1 个已结束回收");
        assertThat(page(stage.qualityInspector(), address + "?after=nonsense"))
                .contains(stage.estate().getName());
        assertThat(xlsx(response(stage.qualityInspector(), address + "/sheet")))
                .contains(stage.estate().getCode(), "2. 秩序维护");
        assertThat(response(stage.qualityInspector(), "/quality/surveys/" + UUID.randomUUID() + "/table")
                        .getStatus())
                .isEqualTo(404);
    }

    /** Security is low, everything else is better than half a year before; nobody of building 3 answered. */
    private SurveyRound twoHalfYears() {
        answering.closed(
                stage,
                last.code(),
                null,
                Given.of("1", 80, times(20, Sheet.of(3, 3))),
                Given.of("2", 50, times(10, Sheet.of(4, 4, 2, 4))));
        List<Sheet> first = new ArrayList<>(List.of(times(16, Sheet.of(4, 4, 2, 4))));
        first.addAll(List.of(times(6, Sheet.of(2, 3, 1, 4))));
        first.addAll(List.of(times(4, Sheet.of(5, 5, 4, 5, 5, 0, 5))));
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                "春节返乡",
                new Given("1", 80, first),
                Given.of("2", 50, times(12, Sheet.of(4, 4, 3, 4))),
                Given.of("3", 20));
        answering.excluded(round, "3", "空置半年");
        return round;
    }

    private static String words(HalfYear half) {
        return half.year() + (half.number() == 1 ? "年上半年" : "年下半年");
    }

    private String at(SurveyRound round, String below) {
        return stage.path("surveys/" + round.getId() + "/" + below);
    }

    private String page(StaffMember who, String address) throws Exception {
        MockHttpServletResponse answer = response(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        keep("page", address, ".html", page.getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private MockHttpServletResponse response(StaffMember who, String address) throws Exception {
        return mvc.perform(get(address).with(As.staff(who))).andReturn().getResponse();
    }

    private static String pdf(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        byte[] file = answer.getContentAsByteArray();
        keep("paper", String.valueOf(file.length), ".pdf", file);
        try (PDDocument paper = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s*\\R\\s*", "");
        }
    }

    /** To be looked at. */
    private static void keep(String kind, String name, String end, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "results"));
        Files.write(folder.resolve(kind + name.replaceAll("[^a-z0-9]+", "-") + end), file);
    }

    /** All rows of a workbook as a spreadsheet shows them. */
    private static String xlsx(MockHttpServletResponse answer) throws IOException {
        Path kept = Files.write(Files.createTempFile("results", ".xlsx"), answer.getContentAsByteArray());
        StringBuilder all = new StringBuilder();
        try (SheetReader rows = SheetReader.open(kept, "results.xlsx")) {
            rows.forEach(row -> all.append(String.join(" | ", row.cells())).append('\n'));
        } finally {
            Files.delete(kept);
        }
        return all.toString();
    }
}
