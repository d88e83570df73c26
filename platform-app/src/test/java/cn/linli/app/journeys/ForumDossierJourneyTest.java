package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.SmallPicture;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FOR-1 to FOR-10 as owners and the people of an estate live them, from the preparation to the filed dossier. */
@DemoJourney
class ForumDossierJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";
    private static final String GATE = "东门道闸一到晚高峰就抬不起来";
    private static final String LAMP = "三栋北侧路灯不亮";

    @Autowired
    JdbcClient jdbc;

    private Page lead;
    private Page manager;
    private Page frontDesk;
    private Page engineer;
    private String forum = "";

    @Test
    void aForumIsPreparedHeldMinutedLateAnsweredForAndFiledAndTheNextBeginsWithWhatIsOpen(Traveller traveller) {
        lead = signedIn(traveller.desk(), "tangyun");
        manager = signedIn(traveller.desk(), "zhengkai");
        frontDesk = signedIn(traveller.phone(), "huyan");
        engineer = signedIn(traveller.phone(), "luotao");

        prepared();
        clock("DAY");
        ownerSignsIn(traveller.phone(), "张伟", "1-1-101");
        ownerSignsIn(traveller.phone(), "李娜", "2-1-201");
        clock("HOUR");
        asked();
        held();

        clock("DAY");
        clock("DAY");
        clock("DAY");
        String minutes = minutesADayLate();
        Page quality = signedIn(traveller.desk(), "hejing");
        quality.navigate("/quality/forums");
        assertThat(quality.locator("tr").filter(has("四季"))).containsText("逾期办结");
        published(minutes);
        Page owner = traveller.phone();
        owner.navigate("/p/siji" + minutes.substring(minutes.indexOf("/documents/")));
        assertThat(owner.locator("main")).containsText("列为整改项 1");
        assertThat(owner.locator("body")).not().containsText("1-1-101");
        assertThat(isPdf(owner, owner.url() + "/original")).isTrue();
        Traveller.fits(owner);

        putRight();
        carriedOver();
        filed();
        theNextOneBeginsWithWhatIsOpen();
    }

    private void prepared() {
        lead.navigate("/e/siji/forums/new");
        lead.locator("input[name=form][value=TOGETHER]").check();
        lead.locator("[name=title]").fill("邻里恳谈会");
        lead.locator("[name=content]").fill("停车、照明和门岗");
        lead.locator("[name=participants]").fill("每栋两户业主代表，项目经理和各主管");
        lead.locator("[name=layout]").fill("圆桌六张，投影一台");
        lead.locator("[name=budget]").fill("450");
        send(lead);
        lead.waitForURL("**/forums/*-*");
        forum = lead.url().replaceFirst("https?://[^/]+", "");

        lead.navigate(forum + "/sessions");
        lead.locator("[name=place]").fill("会所多功能厅");
        lead.locator("[name=date]").fill(today().plusDays(1).toString());
        lead.locator("#f-from").fill("10:00");
        lead.locator("#f-until").fill("12:00");
        send(lead);
        lead.waitForURL("**" + forum);
        press(lead, "/invitation");
        assertThat(lead.locator(".now")).not().containsText("发出邀请");
    }

    /** The code of the poster leads to a page of the owner's own phone. */
    private void ownerSignsIn(Page phone, String name, String home) {
        phone.navigate("/s/forum/"
                + jdbc.sql("select token from forum_session where forum_id = ?::uuid")
                        .param(id())
                        .query(String.class)
                        .single());
        phone.locator("[name=name]").fill(name);
        phone.locator("[name=home]").fill(home);
        phone.locator("main form button[type=submit]").last().click();
        assertThat(phone.locator("[role=status], .sent").first()).isVisible();
        Traveller.fits(phone);
    }

    /** Three questions: one is answered on the spot, two become items. */
    private void asked() {
        ask("电梯年检过了没有？", "李娜 · 2-1-201");
        frontDesk.locator("a[href$='/answer']").first().click();
        frontDesk.locator("[name=answer]").fill("年检已全部通过，合格证贴在轿厢内。");
        send(frontDesk);
        frontDesk.waitForURL("**/questions");
        ask(GATE, "张伟 · 1-1-101");
        becomesItem(GATE);
        ask(LAMP, "李娜 · 2-1-201");
        becomesItem(LAMP);
        Traveller.fits(frontDesk);
    }

    private void ask(String words, String who) {
        frontDesk.navigate(forum + "/questions");
        frontDesk.locator("[name=words]").fill(words);
        frontDesk.locator("[name=attendee]").selectOption(new SelectOption().setLabel(who));
        send(frontDesk);
        assertThat(frontDesk.locator("section.panel").first()).containsText(words);
    }

    private void becomesItem(String concern) {
        frontDesk.locator("a[href$='/item']").first().click();
        frontDesk.locator("[name=concern]").fill(concern);
        frontDesk.locator("[name=measure]").fill("检查并更换损坏的部件");
        frontDesk.locator("[name=person]").selectOption(new SelectOption().setLabel("罗涛（工程主管）"));
        frontDesk.locator("[name=due]").fill(today().plusDays(12).toString());
        send(frontDesk);
        frontDesk.waitForURL("**/questions");
    }

    private void held() {
        frontDesk.navigate(forum + "/photos");
        frontDesk
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("IMG_01.png", "image/png", SmallPicture.png()));
        frontDesk.locator("[name=caption]").fill("业主提问");
        send(frontDesk);
        assertThat(frontDesk.locator("main img")).hasCount(1);
        lead.navigate(forum);
        assertThat(lead.locator("#present")).containsText("2");
        press(lead, "/holding");
        assertThat(lead.locator(".now")).containsText("起草纪要");
    }

    private String minutesADayLate() {
        lead.navigate(forum + "/minutes");
        press(lead, "/minutes");
        lead.waitForURL("**/documents/*-*");
        String minutes = lead.url().replaceFirst("https?://[^/]+", "");
        assertThat(lead.locator("article")).containsText(GATE);
        press(lead, "/submission");
        lead.navigate(forum);
        assertThat(lead.locator("section[aria-labelledby=minutes]")).containsText("逾期办结");
        return minutes;
    }

    /** A no with its reason, then a yes; signed by who approved, and on the board. */
    private void published(String minutes) {
        answer(minutes, "不同意", "请写明电梯合格证的位置");
        lead.navigate(minutes);
        assertThat(lead.locator(".now")).containsText("请写明电梯合格证的位置");
        lead.navigate(minutes + "/edition");
        send(lead);
        lead.waitForURL("**" + minutes);
        press(lead, "/submission");
        answer(minutes, "同意", "");
        manager.navigate(minutes);
        press(manager, "/signature");
        press(manager, "/publication");
        assertThat(manager.locator(".now")).containsText("公示中");
    }

    private void answer(String minutes, String verdict, String note) {
        manager.navigate(minutes);
        manager.locator(".now a[href$='/decision']").click();
        manager.locator("label.choice")
                .filter(new Locator.FilterOptions()
                        .setHas(manager.getByText(verdict, new Page.GetByTextOptions().setExact(true))))
                .click();
        manager.locator("[name=note]").fill(note);
        send(manager);
    }

    private void putRight() {
        open(engineer, GATE);
        tell(engineer);
        step(engineer, "/completion");
        engineer.locator("[name=words]").fill("电机和控制板已更换，试运行正常。");
        send(engineer);
        assertThat(engineer.locator(".now")).containsText("待回访");
        Traveller.fits(engineer);

        open(frontDesk, GATE);
        step(frontDesk, "/visit");
        frontDesk.locator("input[name=way][value=TELEPHONE]").check();
        frontDesk.locator("input[name=content][value=CONTENT]").check();
        frontDesk.locator("[name=words]").fill("这几天晚高峰都正常，谢谢。");
        send(frontDesk);
        assertThat(frontDesk.locator(".now")).containsText("业主满意，已关闭");
        Traveller.fits(frontDesk);
    }

    private void carriedOver() {
        open(engineer, LAMP);
        tell(engineer);
        open(lead, LAMP);
        step(lead, "/carrying");
        lead.locator("[name=reason]").fill("灯杆要定做，下季度到货");
        send(lead);
        lead.navigate(forum + "/dossier");
        assertThat(lead.locator("main")).containsText("还没有书面告知业主");
        open(engineer, LAMP);
        tell(engineer);
    }

    private void tell(Page page) {
        step(page, "/telling");
        page.locator("input[name=way][value=LETTER]").check();
        page.locator("[name=words]").fill("您反映的问题我们已安排，进展随时告知。");
        send(page);
    }

    private void filed() {
        manager.navigate(forum + "/dossier");
        assertThat(manager.locator(".now-title")).containsText("都齐了");
        press(manager, "/dossier");
        assertThat(manager.locator(".now")).containsText("SHA-256");
        assertThat(isPdf(manager, forum + "/dossier/original")).isTrue();
    }

    private void theNextOneBeginsWithWhatIsOpen() {
        lead.navigate("/e/siji/forums/new");
        lead.locator("[name=quarter]").selectOption(new SelectOption().setIndex(1));
        send(lead);
        lead.waitForURL("**/forums/*-*");
        Locator agenda = lead.locator("section[aria-labelledby=agenda]");
        assertThat(agenda).containsText(LAMP);
        assertThat(agenda).not().containsText(GATE);
        assertThat(agenda.locator("h3").first()).containsText("整改");
    }

    private static Page signedIn(Page page, String name) {
        SignInPage.open(page).signIn(name, PASSWORD);
        return page;
    }

    private void clock(String stride) {
        lead.navigate("/demo/clock");
        lead.locator("main form button[value=" + stride + "], main form:has(input[value=" + stride + "]) button")
                .first()
                .click();
        assertThat(lead.locator("main [role=status]").first()).isVisible();
    }

    private LocalDate today() {
        return LocalDate.parse(
                lead.locator("aside.demo").innerText().replaceAll("(?s).*?(\\d{4}-\\d{2}-\\d{2}).*", "$1"));
    }

    private String id() {
        return forum.substring(forum.lastIndexOf('/') + 1);
    }

    private static void open(Page page, String concern) {
        page.navigate("/e/siji/forum-items");
        page.locator("a.row-link").filter(has(concern)).first().click();
        page.waitForURL("**/forum-items/*-*");
    }

    private static void step(Page page, String noun) {
        page.locator(".now a[href$='" + noun + "']").click();
        page.waitForURL("**" + noun);
    }

    private static void press(Page page, String noun) {
        page.locator("main form[action$='" + noun + "'] button[type=submit]")
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").last().click();
        page.waitForLoadState();
    }

    private static boolean isPdf(Page page, String address) {
        APIResponse answer = page.request().get(address);
        return answer.status() == 200 && new String(answer.body(), 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
