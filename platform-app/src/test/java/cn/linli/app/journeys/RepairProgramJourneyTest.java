package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.acts.OtherActs;
import cn.linli.app.api.Program;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A repair program is connected, sends what was repaired, and is stopped; what it cannot send comes in a list. */
@Journey
class RepairProgramJourneyTest {

    private static final String TITLES = "\uFEFF单号,类别,房号,师傅,完成时间,报修内容\n";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private String home;

    @BeforeEach
    void anEstate() {
        stage = cast.stage();
        OtherActs things = beans.createBean(OtherActs.class);
        home = things.labelOf(stage, things.home(stage));
    }

    @Test
    void aProgramSendsUntilItsTokenIsWithdrawn(Traveller traveller) {
        Page phone = traveller.phone();
        SignInPage.open(phone).signInAs(stage.projectManager());
        phone.navigate(stage.path("repairs"));
        phone.locator("main a.btn[href$='/callbacks/tokens']").click();
        press(phone, "发一个令牌");
        assertThat(phone.locator(".wrong").first()).containsText("请写系统名称");
        phone.locator("input[name=name]").fill("工程部报修系统");
        press(phone, "发一个令牌");
        String token = phone.locator("code").textContent().strip();
        assertThat(token).startsWith("linli_");
        Traveller.fits(phone);

        Program program = new Program(port, token);
        assertThat(program.send(Program.repair("W-1", home)).statusCode()).isEqualTo(201);
        phone.locator(".now a.btn").click();
        assertThat(phone.locator("main")).not().containsText(token);
        assertThat(phone.locator("main tbody tr")).containsText("工程部报修系统");
        Traveller.fits(phone);
        phone.navigate(stage.path("repairs"));
        assertThat(phone.locator("main tbody tr")).containsText(home);

        phone.navigate(stage.path("callbacks/tokens"));
        phone.locator("main tbody button").click();
        assertThat(phone.locator("main tbody tr")).containsText("已停用");
        HttpResponse<String> refused = program.send(Program.repair("W-2", home));
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    /** No address leads to the page with the token, so nobody else looks at it. */
    @Test
    void thePageWithTheTokenCanBeUsedByEveryone(Traveller traveller) {
        Page window = traveller.eyes();
        SignInPage.open(window).signInAs(stage.projectManager());
        window.navigate(stage.path("callbacks/tokens"));
        window.locator("input[name=name]").fill("工程部报修系统");
        press(window, "发一个令牌");
        assertThat(new Eyes().lookAt(window)).isEmpty();
    }

    @Test
    void aListIsJudgedBeforeAnythingIsTakenAndTakenOnce(Traveller traveller) {
        Page desk = traveller.desk();
        SignInPage.open(desk).signInAs(stage.customerServiceLead());
        String list = TITLES + "W-1,管道堵塞," + home + ",李师傅,2026/11/20 9:30,疏通地漏\n"
                + "W-2,日常维修,9-9-999,李师傅,2026-11-20 10:00,换龙头\n"
                + "W-3,说不清," + home + ",,明天,换灯\n";
        upload(desk, list);
        assertThat(desk.locator(".now-title")).containsText("1 行可以登记，0 行以前登记过，2 行有问题");
        Locator wrong = desk.locator("main tbody tr");
        assertThat(wrong).hasCount(4);
        assertThat(wrong.first()).containsText("9-9-999");
        Traveller.fits(desk);

        press(desk, "登记这 1 次维修");
        assertThat(desk.locator(".now-title")).containsText("已登记 1 次维修");
        desk.navigate(stage.path("repairs"));
        assertThat(desk.locator("main tbody tr")).hasCount(1);

        upload(desk, list);
        assertThat(desk.locator(".now-title")).containsText("0 行可以登记，1 行以前登记过，2 行有问题");
        press(desk, "不登记");
        assertThat(desk.locator("main tbody tr")).hasCount(2);
        desk.setViewportSize(360, 780);
        Traveller.fits(desk);
    }

    private void upload(Page desk, String list) {
        desk.navigate(stage.path("repairs/import"));
        desk.locator("input[type=file]")
                .setInputFiles(new FilePayload("十一月维修.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        press(desk, "上传并核对，先不登记");
        desk.waitForURL("**/repairs/import/*");
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
