package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What only the project manager may allow: a later date, and an end without an answer. Both are asked for and granted on pages. */
@DemoJourney
class ApprovalJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";

    @Test
    void anExtensionAndAForcedClosingWaitForTheProjectManagersYes(Traveller traveller) {
        Page phone = traveller.phone();
        SignInPage.open(phone).signIn("xulei", PASSWORD);
        String words = "儿童乐园的秋千链条生锈，要等厂家配件";
        String ticket = take(phone, words);

        step(phone, ticket, "extension-requests");
        send(phone);
        assertThat(phone.locator(".wrong").first()).isVisible();
        phone.locator("[name=until]").fill("2026-12-20");
        phone.locator("[name=reason]").fill("厂家配件十二月中到货");
        send(phone);
        phone.waitForURL("**" + ticket);
        assertThat(phone.locator(".now")).containsText("申请");
        Traveller.fits(phone);

        Page desk = traveller.desk();
        SignInPage.open(desk).signIn("zhengkai", PASSWORD);
        answer(desk, words, "同意", "");
        phone.navigate(ticket);
        assertThat(phone.locator(".facts")).containsText("12月20日");

        step(phone, ticket, "forced-closing-requests");
        phone.locator("[name=reason]").fill("业主已出国，三次联系未果");
        send(phone);
        phone.waitForURL("**" + ticket);

        answer(desk, words, "不同意", "请先留言再等三天");
        phone.navigate(ticket);
        assertThat(phone.locator(".now")).containsText("处理中");

        step(phone, ticket, "forced-closing-requests");
        phone.locator("[name=reason]").fill("留言三天仍无回复");
        send(phone);
        phone.waitForURL("**" + ticket);
        answer(desk, words, "同意", "");
        phone.navigate(ticket);
        assertThat(phone.locator(".now")).containsText("已关闭");
        assertThat(phone.locator(".now-title")).containsText("经项目经理批准强制关闭");
    }

    @Test
    void twoTicketsAboutTheSameMatterAreMergedAndPartedAgain(Traveller traveller) {
        Page desk = traveller.desk();
        SignInPage.open(desk).signIn("xulei", PASSWORD);
        take(desk, "南门道闸抬不起来，车进不来");
        String number = desk.locator("h1").innerText().split(" ")[0];
        String other = take(desk, "南门的杆子坏了");

        step(desk, other, "merging");
        desk.locator("[name=number]").fill("999999-99");
        send(desk);
        assertThat(desk.locator(".wrong").first()).isVisible();
        desk.locator("[name=number]").fill(number);
        send(desk);
        desk.waitForURL("**" + other);
        assertThat(desk.locator(".now")).containsText("随主单处理");
        assertThat(desk.locator(".now")).containsText(number);

        desk.locator(".now details.menu summary").click();
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("解除合并，单独处理"))
                .click();
        assertThat(desk.locator(".now")).containsText("由您处理");
    }

    /** Registers a repair in the open and returns its address. */
    private static String take(Page page, String words) {
        page.navigate("/e/siji/tickets/new");
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText("报修"))
                .click();
        page.locator("[name=words]").fill(words);
        page.locator("[name=topic]").selectOption("FACILITIES");
        page.locator("[name=name]").fill("赵先生");
        page.locator("[name=phone]").fill("13900001111");
        page.locator("[name=place]").fill("南门");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/tickets/*-*");
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void step(Page page, String ticket, String step) {
        page.navigate(ticket);
        page.locator(".now details.menu summary").click();
        page.locator(".now .menu-list a[href$='/" + step + "']").click();
        page.waitForURL("**/" + step);
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").last().click();
        page.waitForLoadState();
    }

    private static void answer(Page page, String words, String verdict, String note) {
        TodayPage.open(page)
                .linesAbout(words)
                .filter(new Locator.FilterOptions().setHasText("："))
                .first()
                .locator(".due-link")
                .click();
        page.waitForURL("**/decision");
        page.locator("label.choice")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(verdict, new Page.GetByTextOptions().setExact(true))))
                .click();
        page.locator("[name=note]").fill(note);
        send(page);
    }
}
