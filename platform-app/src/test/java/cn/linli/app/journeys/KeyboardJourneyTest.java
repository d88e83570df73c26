package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Three days' work without a mouse: Tab, arrows, Space and Enter are enough, and the focus is seen at every stop. */
@DemoJourney
class KeyboardJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";
    private static final String LIST = "\uFEFF楼栋,单元,房号,楼层,入住状态,姓名,手机\n19,1,1201,12,入住,张伟,13812345678\n";

    @Test
    void aComplaintIsTakenAtADeskAndAnsweredOnAPhone(Traveller traveller) {
        Page desk = traveller.desk();
        Keyboard keys = signIn(desk, "xulei");
        keys.to(".frame-side .btn-take").enter("**/tickets/new");
        keys.skip().pick("kind", "COMPLAINT");
        keys.to("[name=words]").type("保安夜里睡觉，西门没有人");
        keys.select("topic", "SECURITY");
        keys.to("[name=name]").type("赵先生");
        keys.to("[name=phone]").type("13900001111");
        keys.to("[name=place]").type("西门");
        keys.to("main form:not([role=search]) button.btn-primary").enter("**/tickets/*-*");
        assertThat(desk.locator(".now-title")).containsText("由您处理");

        // The bar under the thumb must not cover what has the focus.
        desk.setViewportSize(360, 780);
        String ticket = desk.url();
        keys.skip().to(".now a.btn-primary").enter("**/handling");
        keys.skip().pick("outcome", "SOLVED");
        keys.to("[name=result]").type("已换岗，并每夜查岗两次。");
        keys.to(SEND).enter(ticket);
        keys.skip().to(".now a.btn-primary").enter("**/telling");
        keys.skip().to(".locked a").enter("**/letters");
        keys.skip().to(SEND).enter(ticket);
        keys.skip().to(".now a.btn-primary").enter("**/telling");
        keys.skip().select("channel", "TELEPHONE");
        keys.to(SEND).enter(ticket);
        assertThat(desk.locator(".now-title")).containsText("业主已知道结果");
    }

    private static final String SEND = "main form .form-actions button[type=submit]";

    @Test
    void homesAreImported(Traveller traveller) {
        Page desk = traveller.desk();
        Keyboard keys = signIn(desk, "tangyun");
        keys.to(".frame-side a[href$='/imports']").enter("**/imports");
        keys.skip()
                .choose(
                        "input[type=file]",
                        new FilePayload("住户.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        keys.to("main form button[type=submit]").enter("**/imports/*");
        assertThat(desk.locator(".now-title")).containsText("还没有改动任何资料");
        keys.skip().to(".now button.btn-primary").enter("**/imports/*");
        assertThat(desk.locator("main")).containsText("已导入 1 行");
    }

    private static Keyboard signIn(Page page, String name) {
        page.navigate("/sign-in");
        Keyboard keys = new Keyboard(page);
        keys.to("input[name=name]").type(name);
        keys.to("input[name=password]").type(PASSWORD);
        keys.enter("**/");
        return keys;
    }
}
