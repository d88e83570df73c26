package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.feedback.TicketLists;
import cn.linli.feedback.TicketQuery;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Households;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@LinliTest
class DeskRefusalTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern SUMMARY = Pattern.compile("href=\"#f-(\\w+)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Days days;

    @Autowired
    private Households households;

    @Autowired
    private TicketLists lists;

    private Cast.Stage stage;
    private Desk desk;
    private UUID home;

    @BeforeEach
    void begin() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        desk = new Desk(mvc, stage);
        home = Desk.home(households, stage, "1201", "张伟");
    }

    private StaffMember butler() {
        return stage.butler();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', kind, 请选择一项",
        "words, '  ', words, 请写明内容",
        "topic, '', topic, 请选择一个现有的主题",
        "topic, NO_SUCH, topic, 请选择一个现有的主题",
        "topic, HANDOVER_DEFECT, inside, 请选择一项",
        "channel, CARRIER_PIGEON, channel, 请选择一项",
        "severity, '', severity, 请选择一项",
        "phone, 12, phone, 这不是可拨打的号码",
        "constructive, true, constructive, 只有建议可以标为建设性意见",
        "anonymous, true, anonymous, 匿名反映不记录姓名和电话",
    })
    void aReportThatCannotBeTakenComesBackWithWhatWasTyped(String name, String value, String field, String sentence)
            throws Exception {
        String[] usual = {
            "household",
            home.toString(),
            "kind",
            "COMPLAINT",
            "topic",
            "CLEANING",
            "channel",
            "TELEPHONE",
            "severity",
            "ORDINARY",
            "words",
            "电梯里有垃圾",
            "reporter",
            "other",
            "name",
            "路过的张先生",
            name,
            value
        };
        // The later value of a name replaces the earlier one.
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < usual.length; i += 2) {
            fields.put(usual[i], usual[i + 1]);
        }
        String page = desk.refused(
                butler(),
                "tickets/new",
                fields.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));

        assertThat(page).contains("id=\"f-" + field + "-error\"", sentence, "路过的张先生", "3-1-1201");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() throws Exception {
        String page = desk.refused(butler(), "tickets/new", "severity", "ORDINARY", "channel", "TELEPHONE");

        assertThat(page).contains("id=\"f-kind-error\"", "id=\"f-words-error\"", "id=\"f-topic-error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "handover, to",
        "appointments, answerBy channel",
        "contacts, channel said",
        "handling, outcome result",
        "handling?outcome=OUT_OF_SCOPE, result advice",
        "extension-requests, until reason",
        "classification, kind topic severity reason",
        "classification?topic=HANDOVER_DEFECT, kind inside small severity reason",
    })
    void aStepNamesEverythingThatIsWrongAtOnceInTheOrderOfItsFields(String step, String fields) throws Exception {
        String page = desk.refused(butler(), desk.take(butler(), home) + "/" + step);

        assertThat(SUMMARY.matcher(page).results().map(line -> line.group(1))).containsExactly(fields.split(" "));
        for (String field : fields.split(" ")) {
            assertThat(page).contains("id=\"f-" + field + "-error\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "notes, words, '', words, 请写明内容",
        "handover, note, 请看看, to, 请选择一项",
        "appointments, note, 周三答复, answerBy, 请填写日期和时间",
        "contacts, reached, 张伟, channel, 请选择一项",
        "handling, result, 已清理, outcome, 请选择一项",
        "letters, body, '', body, 请写复函内容",
        "extension-requests, reason, 要等配件, until, 请填写日期",
        "forced-closing-requests, reason, '', reason, 请写明内容",
        "merging, number, 000000-99, number, 本小区没有编号为",
        "links, number, '', number, 请填写工单号",
        "classification, reason, 记错了, kind, 请选择一项",
    })
    void aStepThatCannotBeTakenComesBackWithWhatWasTyped(
            String noun, String name, String value, String field, String sentence) throws Exception {
        String ticket = desk.take(butler(), home);

        String page = desk.refused(butler(), ticket + "/" + noun, name, value);

        assertThat(page).contains("id=\"f-" + field + "-error\"", sentence, value);
    }

    @Test
    void photographsStayWhenTheFormComesBack() throws Exception {
        String first = mvc.perform(multipart(stage.path("tickets/new"))
                        .file(new MockMultipartFile("photos", "lift.png", "image/png", png()))
                        .file(new MockMultipartFile("photos", "note.txt", "text/plain", "no picture".getBytes()))
                        .param("household", home.toString())
                        .param("kind", "COMPLAINT")
                        .param("channel", "TELEPHONE")
                        .param("severity", "ORDINARY")
                        .param("words", "")
                        .with(As.staff(butler()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher kept = KEPT.matcher(first);
        assertThat(kept.find()).isTrue();
        String file = kept.group(1);
        assertThat(first).contains("id=\"f-photos-error\"", "/files/" + file + "/thumbnail");

        String ticket = desk.take(butler(), home, "kept", file);

        assertThat(desk.page(butler(), ticket)).contains("/files/" + file + "/thumbnail");
        var original = desk.open(butler(), "files/" + file).getResponse();
        assertThat(original.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("lift.png");
        assertThat(original.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.getHeader("Cache-Control")).contains("private");
        assertThat(desk.open(butler(), "files/" + file + "/thumbnail")
                        .getResponse()
                        .getContentType())
                .isEqualTo("image/jpeg");

        Cast.Stage other = cast.stage();
        Desk there = new Desk(mvc, other);
        assertThat(there.open(other.butler(), "files/" + file).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(there.open(other.butler(), "files/" + file + "/thumbnail")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTicketOfAnotherEstateIsNotFound() throws Exception {
        String ticket = desk.take(butler(), home);
        Cast.Stage other = cast.stage();
        Desk there = new Desk(mvc, other);

        assertThat(there.open(other.butler(), ticket).getResponse().getStatus()).isEqualTo(404);
        assertThat(there.open(other.butler(), ticket + "/notes").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(there.post(other.butler(), ticket + "/notes", "words", "看看")
                        .getResponse()
                        .getStatus())
                .isIn(404, 422);
        assertThat(desk.open(other.butler(), ticket).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void whoOverseesTheCompanyReadsAndDoesNotWrite() throws Exception {
        String ticket = desk.take(butler(), home);
        StaffMember inspector = stage.qualityInspector();

        assertThat(desk.page(inspector, ticket)).contains("您可以查看这张工单").doesNotContain("记录处理结果");
        assertThat(desk.page(inspector, "tickets")).contains("电梯里有垃圾");
        for (String noun : List.of("notes", "handling", "telling", "closure", "merging", "phone-views")) {
            assertThat(desk.post(inspector, ticket + "/" + noun, "words", "x")
                            .getResponse()
                            .getStatus())
                    .as(noun)
                    .isEqualTo(403);
        }
        assertThat(desk.open(inspector, "tickets/new").getResponse().getStatus())
                .isEqualTo(403);
        assertThat(desk.post(butler(), ticket + "/visits", "reached", "张伟", "words", "谈过")
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theSameFormSentTwiceMakesOneTicket() throws Exception {
        String key = UUID.randomUUID().toString();
        String[] fields = {
            "_key",
            key,
            "household",
            home.toString(),
            "kind",
            "REPAIR",
            "topic",
            "REPAIR",
            "channel",
            "TELEPHONE",
            "severity",
            "ORDINARY",
            "words",
            "门锁坏了"
        };

        var first = desk.post(butler(), "tickets/new", fields).getResponse();
        var second = desk.post(butler(), "tickets/new", fields).getResponse();

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getHeader("Location")).isEqualTo(first.getRedirectedUrl());
        assertThat(lists.page(
                        stage.id(),
                        butler().getId(),
                        new TicketQuery(TicketQuery.Scope.ALL, null, null, null, null, null, "门锁", null),
                        10))
                .hasSize(1);
    }

    @Test
    void whatNoKeyboardMakesIsABadRequest() throws Exception {
        assertThat(desk.post(butler(), "tickets/new", "kind", "COMPLAINT", "words", "a\0b")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(desk.open(butler(), "tickets/no-uuid").getResponse().getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "scope=nobody&state=LOST&kind=x&severity=y&topic=z&building=0",
        "after=yesterday_1",
        "after=2026-11-23T00:00:00Z_x",
        "q=%25%27%3B--",
        "q=3-1201",
        "id=x"
    })
    void anAddressThatNobodyMadeFiltersNothing(String query) throws Exception {
        desk.take(butler(), home);

        assertThat(desk.open(butler(), "tickets?" + query).getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void anEnglishPageHasNoChineseWordsOfItsOwn() throws Exception {
        String ticket = desk.take(butler(), home, "severity", "MAJOR");
        for (String below : List.of(
                "tickets?scope=all",
                "tickets/new",
                "tickets/new?household=" + home,
                ticket,
                ticket + "/handling",
                ticket + "/classification",
                ticket + "/appointments",
                ticket + "/letters",
                "defects")) {
            String page = mvc.perform(get(stage.path(below))
                            .with(As.staff(stage.projectManager()))
                            .cookie(new Cookie("linli-language", "en")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            Matcher words = HAN.matcher(page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                    .replace("电梯里有垃圾，两天没人收。", "")
                    .replace("尊敬的", ""));
            List<String> found =
                    words.results().map(hit -> hit.group()).distinct().toList();
            assertThat(found).as(below).isSubsetOf("张伟", "刘租客", "王管家", "李领班", "赵主管", "孙经理");
        }
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
