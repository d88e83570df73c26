package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.bulletins.DocumentKind;
import cn.linli.feedback.PaperCourse;
import cn.linli.residents.Households;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** FEE-15 at the desk: choosing the tickets that a public letter answers. */
@LinliTest
class PublicLetterPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    PaperCourse papers;

    private Cast.Stage stage;
    private Desk desk;
    private UUID letter;
    private String ticket;

    @BeforeEach
    void aLetterAndATicket() throws Exception {
        stage = cast.stage();
        desk = new Desk(mvc, stage);
        letter = papers.draft(stage, DocumentKind.LETTER, null, "关于停车的公开信", "<p>车位统一划线。</p>");
        UUID home = Desk.home(households, stage, "1201", "张伟");
        String made = desk.done(
                stage.butler(),
                "tickets/new",
                "kind",
                "SUGGESTION",
                "topic",
                "PARKING",
                "channel",
                "TELEPHONE",
                "severity",
                "ORDINARY",
                "words",
                "车位划线看不清",
                "home",
                home.toString(),
                "place",
                "3-1-1201",
                "name",
                "张伟",
                "reporter",
                "other");
        Matcher id = Pattern.compile("tickets/([0-9a-f-]{36})").matcher(made);
        assertThat(id.find()).isTrue();
        ticket = id.group(1);
    }

    @Test
    void aButlerChoosesTicketsAndTheLetterAnswersThem() throws Exception {
        String below = "documents/" + letter + "/tickets";
        assertThat(desk.page(stage.butler(), "documents/" + letter)).contains("由公开信答复的工单", "选择工单");
        assertThat(desk.page(stage.butler(), below)).contains("车位划线看不清", "还没有选工单");
        assertThat(desk.page(stage.butler(), below + "?topic=SECURITY")).contains("没有这样的工单");
        assertThat(desk.page(stage.butler(), below + "?from=2026-13-99&until=x"))
                .contains("车位划线看不清");
        assertThat(desk.refused(stage.butler(), below, "topic", "PARKING")).contains("请先选择工单");
        desk.done(stage.butler(), below, "ticket", ticket);
        assertThat(desk.page(stage.butler(), below)).contains("公开信 2026-01 答复的工单", "没有这样的工单");
        desk.done(stage.butler(), below + "/removal", "ticket", ticket);
        desk.done(stage.butler(), below, "ticket", ticket);
        papers.publish(stage, letter);
        assertThat(desk.page(stage.butler(), "documents/" + letter)).contains("公开信 2026-01：1 件");
        assertThat(desk.page(stage.butler(), "tickets/" + ticket)).contains("答复的公开信", "2026-01《关于停车的公开信》");
        assertThat(desk.refused(stage.butler(), below, "ticket", ticket)).contains("送审以后");
    }

    @Test
    void otherPapersAnswerNoTickets() throws Exception {
        UUID notice = papers.draft(stage, DocumentKind.NOTICE, null, "停水", "<p>周三</p>");
        assertThat(desk.open(stage.butler(), "documents/" + notice + "/tickets")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.page(stage.butler(), "documents/" + notice)).doesNotContain("由公开信答复的工单");
    }
}
