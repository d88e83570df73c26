package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** FOR-1, 2 and 4 as customer service and two owners live them: prepared, invited to, signed in by phone, held. */
@DemoJourney
class ForumJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";
    private static final Pattern DOOR = Pattern.compile("/s/forum/[A-Za-z0-9_-]+");

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})");

    @Test
    void aForumIsPreparedAnnouncedSignedInToByPhoneAndHeld(Traveller traveller) {
        Page desk = traveller.desk();
        SignInPage.open(desk).signIn("chenjing", PASSWORD);
        desk.navigate("/e/jinxiu/forums/new");
        desk.locator("[name=title]").fill("停车专题恳谈会");
        desk.locator("[name=content]").fill("地下车库停车秩序。");
        submit(desk, "form.narrow");
        String forum = desk.url();
        assertThat(now(desk)).containsText("把准备事项补齐");
        assertThat(desk.locator(".checklist")).containsText("还没有写会场布置。");

        desk.navigate(forum + "/preparation");
        desk.locator("[name=form][value=TOGETHER]").check();
        desk.locator("[name=participants]").fill("每栋两户业主代表");
        desk.locator("[name=layout]").fill("圆桌六张");
        submit(desk, "form.narrow");
        desk.navigate(forum + "/sessions");
        desk.locator("[name=place]").fill("社区活动室");
        // Other journeys put the demo's clock on.
        LocalDateTime begin = demoTime(desk).plusMinutes(40);
        desk.locator("[name=date]").fill(begin.toLocalDate().toString());
        desk.locator("#f-from").fill(begin.toLocalTime().toString());
        desk.locator("#f-until").fill(begin.toLocalTime().plusMinutes(90).toString());
        submit(desk, "form.narrow");
        assertThat(now(desk)).containsText("准备齐了，可以发出邀请");
        submit(desk, "form[action$='/invitation']");
        assertThat(now(desk)).containsText("逐户邀请，登记答复");

        Page neighbour = traveller.phone();
        neighbour.navigate("/p/jinxiu");
        assertThat(neighbour.locator("main")).containsText("停车专题恳谈会");
        Traveller.fits(neighbour);

        String door = door(desk);
        signIn(neighbour, door, "张伟", "2-1-301");
        signIn(traveller.phone(), door, "李娜", "3栋2单元502");
        signIn(neighbour, door, "张伟", "2-1-301");
        Traveller.fits(neighbour);

        desk.navigate("/demo/clock");
        desk.locator("form:has([value=HOUR]) button").click();
        assertThat(desk.locator("main [role=status]")).isVisible();
        desk.navigate(forum);
        assertThat(desk.locator("#present")).hasText("到场 2 人");
        assertThat(now(desk)).containsText("结束后确认已举行");
        submit(desk, "form[action$='/holding']");
        assertThat(now(desk)).containsText("写纪要，两天内送审");
        neighbour.navigate("/p/jinxiu");
        assertThat(neighbour.locator("main")).not().containsText("停车专题恳谈会");
    }

    private static LocalDateTime demoTime(Page page) {
        Matcher time = TIME.matcher(page.locator("aside.demo").innerText());
        if (!time.find()) {
            throw new AssertionError("The page does not say what time it is in the demo");
        }
        return LocalDateTime.parse(time.group(1) + "T" + time.group(2));
    }

    private static Locator now(Page page) {
        return page.locator(".now");
    }

    private static void submit(Page page, String form) {
        page.locator("main " + form + " button[type=submit]").first().click();
        page.waitForLoadState();
    }

    /** Where the code on the wall leads; the demo's poster says it in words, too, because no phone could follow it. */
    private static String door(Page desk) {
        desk.locator("a[href$='/poster']").first().click();
        Matcher door = DOOR.matcher(desk.locator(".poster-warn").innerText());
        if (!door.find()) {
            throw new AssertionError("The poster does not say where its code leads");
        }
        return door.group();
    }

    private static void signIn(Page phone, String door, String name, String home) {
        phone.navigate(door);
        phone.locator("[name=name]").fill(name);
        phone.locator("[name=home]").fill(home);
        submit(phone, "form");
        assertThat(phone.locator(".flash")).containsText(name + "，您已签到");
    }
}
