package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.residents.ContactRegister;
import cn.linli.residents.Households;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@LinliTest
class TicketJourneyTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Days days;

    @Autowired
    private Households households;

    @Autowired
    private ContactRegister register;

    private Cast.Stage stage;
    private Desk desk;

    @BeforeEach
    void begin() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        desk = new Desk(mvc, stage);
    }

    @Test
    void aComplaintGoesItsWholeWayFromTheTelephoneToTheAnswer() throws Exception {
        var home = Desk.home(households, stage, "1201", "张伟");

        String ticket = desk.take(stage.frontDesk(), home);
        String page = desk.page(stage.frontDesk(), ticket);
        assertThat(page).contains("3-1-1201", "第 1 天 / 共 3 天，管家；11月24日升至领班", "记录处理结果", "林前台");

        desk.done(
                stage.frontDesk(),
                ticket + "/handover",
                "to",
                stage.butler().getId().toString(),
                "note",
                "请去看看");
        assertThat(desk.page(stage.butler(), ticket)).contains("接收，由我处理", "林前台把这张工单转交给您");
        assertThat(desk.page(stage.foreman(), ticket)).doesNotContain("接收，由我处理");

        desk.done(stage.butler(), ticket + "/handover/acceptance");
        desk.done(
                stage.butler(),
                ticket + "/appointments",
                "answerBy",
                "2026-11-25T18:00",
                "channel",
                "TELEPHONE",
                "note",
                "周三下班前答复");
        page = desk.page(stage.butler(), ticket);
        assertThat(page).contains("约定期间不计天数", "期限顺延到 11月27日", "11月25日 18:00", "第 1 天是登记的日期：11月23日");

        desk.done(stage.butler(), ticket + "/handling", "outcome", "SOLVED", "result", "已清理，并增加一次巡查。");
        page = desk.refused(
                stage.frontDesk(), ticket + "/telling", "channel", "TELEPHONE", "reached", "张伟", "words", "知道了");
        assertThat(page).contains("投诉没有上门的，要先写复函", "value=\"张伟\"", "知道了");

        desk.done(stage.frontDesk(), ticket + "/letters", "body", "尊敬的张先生：已清理。");
        desk.done(stage.frontDesk(), ticket + "/telling", "channel", "TELEPHONE", "reached", "张伟", "words", "知道了");
        desk.done(stage.frontDesk(), ticket + "/closure");

        page = desk.page(stage.frontDesk(), ticket);
        assertThat(page).contains("正常关闭", "尊敬的张先生", "第 1 天处理完，按时").doesNotContain("关闭工单");
        assertThat(register.ofHousehold(stage.id(), home, 10)).hasSize(4);
    }
}
