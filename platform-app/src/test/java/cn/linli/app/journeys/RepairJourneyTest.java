package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * CAL-1 to 3 as five people live them: a repair is done, its owner is called the next day, says that it is not fixed, and is visited once
 * it is; a leak is visited after the first rainstorm, once.
 */
@DemoJourney
class RepairJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";
    private static final String HOME = "2-1-301";
    private static final String TAP = "书房插座打火花，不敢用。";
    private static final String LEAK = "书房飘窗下沿渗水，重做防水胶";
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})");

    @Test
    void aRepairIsAskedAboutUntilItIsFixedAndALeakIsSeenAfterTheRain(Traveller traveller) {
        Page foreman = signedIn(traveller.phone(), "liqiang");
        String ticket = taken(foreman);
        handled(foreman, "换了插座面板，接线重新压紧。");
        YearMonth month = YearMonth.from(demoTime(foreman));
        int ordinary = asked(foreman, month, "一般维修");
        String repair = repairOf(foreman, "一般维修");
        assertThat(foreman.locator(".now .locked")).containsText("这次是您修的");
        assertThat(foreman.locator("main a[href$='/callback']")).hasCount(0);
        aDayPasses(foreman);

        Page butler = signedIn(traveller.phone(), "wangfang");
        Locator card = card(butler, TAP);
        assertThat(card).not().containsText("已逾期");
        card.locator("form[action$='/phone-views'] button").first().click();
        assertThat(card.locator("a[href^='tel:']").first()).isVisible();
        Traveller.fits(butler);
        missed(butler, repair, "没人接");
        missed(butler, repair, "还是没人接");
        assertThat(card(butler, TAP)).containsText("2 次未联系上");

        card(butler, TAP).locator("a[href$='/callback']").click();
        assertThat(butler.locator("main input:checked")).hasCount(0);
        submit(butler);
        assertThat(butler.locator(".summary")).containsText("请选一项");
        assertThat(butler.locator(".field-wrong")).hasCount(5);
        butler.locator("[name=way][value=TELEPHONE]").check();
        score(butler, 4, 4, 2);
        butler.locator("[name=fixed][value=no]").check();
        submit(butler);
        assertThat(butler.locator(".summary")).containsText("请写业主说哪里没修好");
        assertThat(butler.locator("[name=quality][value='2']")).isChecked();
        butler.locator("[name=said]").fill("插上热水壶还是打火花。");
        submit(butler);
        assertThat(butler.locator(".flash")).containsText("返修工单已开");
        Traveller.fits(butler);
        butler.navigate(repair + "/callback");
        assertThat(butler.locator(".flash")).containsText("这次维修已经回访过");
        assertThat(asked(butler, month, "一般维修")).isEqualTo(ordinary + 1);

        foreman.navigate(ticket);
        handled(foreman, "换了整根线和插座，试了热水壶。");
        YearMonth again = YearMonth.from(demoTime(foreman));
        int redone = asked(foreman, again, "返修");
        String redo = repairOf(butler, "返修");
        assertThat(butler.locator(".now .locked")).containsText("返修由工程主管上门回访");

        Page engineer = signedIn(traveller.phone(), "zhoujianguo");
        card(engineer, TAP).locator("a[href$='/callback']").click();
        engineer.waitForURL("**" + redo + "/callback");
        content(engineer);
        assertThat(asked(engineer, again, "返修")).isEqualTo(redone + 1);

        aLeakIsSeenAfterTheRain(traveller, butler);
    }

    private static void aLeakIsSeenAfterTheRain(Traveller traveller, Page butler) {
        Page frontDesk = signedIn(traveller.desk(), "linxiao");
        LocalDateTime now = demoTime(frontDesk);
        frontDesk.navigate("/e/jinxiu/repairs/new");
        frontDesk.locator("[name=home]").fill(HOME);
        frontDesk.locator("[name=kind][value=LEAK]").check();
        frontDesk.locator("[name=trade]").selectOption("MASONRY");
        frontDesk.locator("[name=what]").fill(LEAK);
        frontDesk.locator("[name=workerName]").fill("宏达防水工程队");
        frontDesk.locator("[name=doneAt]").fill(now.minusHours(6).toString());
        submit(frontDesk);
        assertThat(frontDesk.locator(".now-title")).containsText("等第一场暴雨过后上门看");

        frontDesk.navigate("/e/jinxiu/rainstorms");
        assertThat(frontDesk.locator("main")).containsText(LEAK);
        recorded(frontDesk, now.minusHours(5), now.minusHours(3));
        recorded(frontDesk, now.minusHours(2), now.minusHours(1));
        Page supervisor = signedIn(traveller.desk(), "zhaomin");
        // The later one stands first; the earlier one is the first rain after the repair.
        assertThat(confirmed(supervisor, 1)).matches("已确认，[1-9]\\d* 户要上门看。");
        assertThat(confirmed(supervisor, 0)).isEqualTo("已确认，0 户要上门看。");

        YearMonth month = YearMonth.from(now.minusHours(3));
        int leaks = asked(butler, month, "楼板、窗、墙渗漏");
        Locator card = card(butler, LEAK);
        assertThat(card).hasCount(1);
        card.locator("a[href$='/callback']").click();
        content(butler);
        assertThat(asked(butler, month, "楼板、窗、墙渗漏")).isEqualTo(leaks + 1);
        butler.navigate("/e/jinxiu/callbacks");
        assertThat(butler.locator("main")).not().containsText(LEAK);
    }

    private static Page signedIn(Page page, String name) {
        SignInPage.open(page).signIn(name, PASSWORD);
        return page;
    }

    /** The owner calls, and whoever answers takes it down. */
    private static String taken(Page page) {
        page.navigate("/e/jinxiu/tickets/new?q=" + HOME);
        page.locator(".home-hit").first().click();
        page.locator("[name=reporter]").first().check();
        page.locator("[name=kind][value=REPAIR]").check();
        page.locator("[name=words]").fill(TAP);
        page.locator("[name=topic]").selectOption("REPAIR");
        submit(page);
        page.waitForURL("**/tickets/*-*");
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void handled(Page page, String result) {
        StaffTicketPage.open(page).handle(result);
    }

    /** The newest repair of this kind in the list, which is ours. */
    private static String repairOf(Page page, String kind) {
        page.navigate("/e/jinxiu/repairs");
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(TAP))
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .locator(".row-link")
                .click();
        page.waitForURL("**/repairs/*-*");
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static Locator card(Page page, String words) {
        page.navigate("/e/jinxiu/callbacks");
        return page.locator("li.panel").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void missed(Page page, String repair, String note) {
        page.navigate(repair);
        page.locator("[name=way][value=TELEPHONE]").check();
        page.locator("[name=note]").fill(note);
        page.locator("form[action$='/misses'] button[type=submit]").click();
        assertThat(page.locator(".flash")).containsText("还要再联系");
        assertThat(page.locator(".timeline")).containsText(note);
    }

    /** Somebody goes there, and all is well. */
    private static void content(Page page) {
        assertThat(page.locator("[name=way][value=TELEPHONE]")).hasCount(0);
        assertThat(page.locator("[name=attitude]:checked")).hasCount(0);
        page.locator("[name=way][value=HOME_VISIT]").check();
        score(page, 5, 5, 4);
        page.locator("[name=fixed][value=yes]").check();
        submit(page);
        assertThat(page.locator(".flash")).containsText("回访已登记");
        Traveller.fits(page);
    }

    private static void score(Page page, int attitude, int punctuality, int quality) {
        page.locator("[name=attitude][value='" + attitude + "']").check();
        page.locator("[name=punctuality][value='" + punctuality + "']").check();
        page.locator("[name=quality][value='" + quality + "']").check();
    }

    private static void recorded(Page page, LocalDateTime from, LocalDateTime until) {
        page.locator("[name=beganAt]").fill(from.toString());
        page.locator("[name=endedAt]").fill(until.toString());
        page.locator("[name=millimetres]").fill("68.5");
        page.locator("[name=source]").fill("上海中心气象台");
        page.locator("section[aria-labelledby=record] button[type=submit]").click();
        assertThat(page.locator(".flash")).containsText("等主管确认");
    }

    private static String confirmed(Page page, int place) {
        page.navigate("/e/jinxiu/rainstorms");
        page.locator("li.panel")
                .nth(place)
                .locator("form[action$='/confirmation'] button")
                .click();
        return page.locator(".flash").innerText().strip();
    }

    /** How many owners of one kind of repair were asked, of those that the month counts. */
    private static int asked(Page page, YearMonth month, String kind) {
        page.navigate("/e/jinxiu/callbacks/report?month=" + month);
        Locator row =
                page.locator("table").first().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(kind));
        return row.count() == 0
                ? 0
                : Integer.parseInt(row.locator("td").nth(1).innerText().strip());
    }

    private static void aDayPasses(Page page) {
        page.navigate("/demo/clock");
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("main [role=status]")).containsText("过了 1 天");
    }

    private static LocalDateTime demoTime(Page page) {
        Matcher time = TIME.matcher(page.locator("aside.demo").innerText());
        if (!time.find()) {
            throw new AssertionError("The page does not say what time it is in the demo");
        }
        return LocalDateTime.parse(time.group(1) + "T" + time.group(2));
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").last().click();
        page.waitForLoadState();
    }
}
