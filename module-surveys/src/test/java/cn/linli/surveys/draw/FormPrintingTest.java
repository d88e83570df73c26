package cn.linli.surveys.draw;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.surveys.Launching;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.PhoneCamera;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The forms on paper: a page for each home in a butler's order, whose answer part says nothing about the home. */
@LinliTest
class FormPrintingTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    Draws draws;

    @Autowired
    FormLists lists;

    @Autowired
    SurveyForms forms;

    @Autowired
    HandOuts handOuts;

    @Autowired
    FormPrinting printing;

    @Autowired
    SheetCodes codes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private Actor lead;
    private UUID round;

    @BeforeEach
    void aDraw() {
        days.liveUntil("2026-11-23T10:00");
        stage = cast.stage();
        lead = actor(stage.customerServiceLead());
        launching.homes(stage, "10", 20);
        launching.homes(stage, "9", 20);
        round = launching.launched(stage, "2026H2");
        draws.draw(stage.id(), round, lead);
    }

    private byte[] print(FormPrinting.Which which) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        printing.print(printing.prepare(stage.id(), round, which), file);
        return file.toByteArray();
    }

    @Test
    void eachHomeHasAPageInTheOrderOfHomesWithItsSerialAndALinkThatOpensIt() throws Exception {
        List<SurveyForm> all = lists.all(stage.id(), round);
        try (PDDocument pdf = Loader.loadPDF(print(new FormPrinting.Which(null, null, false)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            for (int page = 0; page < 6; page++) {
                String text = text(pdf, page);
                assertThat(text)
                        .contains(all.get(page).home(), all.get(page).label(), "请在 2026-12-03 前交回")
                        .contains("业主满意度调查", "管理人员的服务态度", "没有体验过", "您最希望我们改进什么", "答卷码");
                int sheet = page;
                String link = PhoneCamera.reads(dots -> new PDFRenderer(pdf).renderImageWithDPI(sheet, dots));
                assertThat(link).contains("/s/survey/");
                assertThat(forms.behind(link.substring(link.lastIndexOf('/') + 1)))
                        .get()
                        .extracting(SurveyForm::id)
                        .isEqualTo(all.get(page).id());
            }
        }
        assertThat(all.get(0).home()).startsWith("9-");
        assertThat(all.get(5).home()).startsWith("10-");
    }

    @Test
    void theCodeOfASheetIsKeptAsAHashThatLeadsToNoHomeAndIsTakenOnce() throws Exception {
        Set<String> printed = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(print(new FormPrinting.Which(null, null, false)))) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                Matcher code = CODE.matcher(text(pdf, page));
                assertThat(code.find()).isTrue();
                printed.add(code.group());
            }
        }
        assertThat(printed).hasSize(6);
        assertThat(columns("survey_sheet_code"))
                .containsExactlyInAnyOrder("round_id", "estate_id", "code_hash", "building", "unit", "used");
        assertThat(jdbc.sql("select distinct unit from survey_sheet_code where round_id = :round")
                        .param("round", round)
                        .query(String.class)
                        .single())
                .as("of a unit a single home may be drawn")
                .isEmpty();
        String typed =
                printed.iterator().next().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        use(typed);
        assertThatThrownBy(() -> use(typed)).hasMessage("survey.sheetCode.used");
        assertThatThrownBy(() -> use("2222-2222")).hasMessage("survey.sheetCode.unknown");

        // A single page printed again lies in no transaction and at no place of its own.
        print(new FormPrinting.Which(null, lists.all(stage.id(), round).get(0).id(), false));
        List<String> inPlace = jdbc.sql("select code_hash from survey_sheet_code where round_id = :round order by ctid")
                .param("round", round)
                .query(String.class)
                .list();
        assertThat(inPlace).hasSize(7).isSorted();
        assertThat(jdbc.sql("select count(distinct xmin::text) from survey_sheet_code where round_id = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> use(typed)).hasMessage("survey.sheetCode.used");
    }

    private void use(String code) {
        transactions.executeWithoutResult(running -> codes.use(stage.id(), round, code, "code"));
    }

    private List<String> columns(String table) {
        return jdbc.sql("select column_name from information_schema.columns where table_name = :table"
                        + " and table_schema = current_schema()")
                .param("table", table)
                .query(String.class)
                .list();
    }

    @Test
    void whoIsLeftOutOrAnsweredGetsNoPageAndOneBuildingIsPrintedByItself() throws Exception {
        List<SurveyForm> all = lists.all(stage.id(), round);
        handOuts.exclude(stage.id(), round, all.get(0).id(), "已搬走", lead);
        handOuts.handOut(stage.id(), round, List.of(all.get(1).id()), HandOut.Way.DOOR, lead);

        assertThat(pages(new FormPrinting.Which("9", null, false))).isEqualTo(2);
        assertThat(pages(new FormPrinting.Which("9", null, true))).isOne();
        assertThat(pages(new FormPrinting.Which("10", null, true))).isEqualTo(3);
        assertThatThrownBy(() -> print(new FormPrinting.Which("8", null, false)))
                .hasMessage("survey.print.nobody");
    }

    /** What all pages share is in the file once. */
    @Test
    void aThousandFormsTakeSecondsAndAFewMegabytes() throws Exception {
        stage = cast.stage();
        lead = actor(stage.customerServiceLead());
        launching.homes(stage, "1", 6_664);
        round = launching.launched(stage, "2026H2");
        draws.draw(stage.id(), round, lead);

        long begin = System.nanoTime();
        byte[] file = print(new FormPrinting.Which(null, null, false));
        double seconds = (System.nanoTime() - begin) / 1e9;

        System.out.printf("1,000 forms printed in %.1f s, %d KB%n", seconds, file.length / 1024);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1_000);
        }
        assertThat(seconds).isLessThan(60);
        assertThat(file.length).isLessThan(12 << 20);
    }

    private int pages(FormPrinting.Which which) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(which))) {
            return pdf.getNumberOfPages();
        }
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(pdf);
    }
}
