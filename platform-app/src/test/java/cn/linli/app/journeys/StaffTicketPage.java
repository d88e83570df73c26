package cn.linli.app.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A ticket as staff work it: each step is where its button says. */
record StaffTicketPage(Page page) {

    static StaffTicketPage open(Page page) {
        page.waitForURL("**/tickets/*");
        return new StaffTicketPage(page);
    }

    /** Whose turn it is. */
    Locator turn() {
        return page.locator(".now-title");
    }

    Locator photos() {
        return page.locator(".timeline .photos img");
    }

    /** The rung of the ladder that has it now. */
    Locator holder() {
        return page.locator(".rung[aria-current=step]");
    }

    void takeOver() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("由我处理"))
                .first()
                .click();
        page.waitForLoadState();
    }

    void handle(String result) {
        next("**/handling");
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText("已解决"))
                .click();
        page.locator("[name=result]").fill(result);
        send();
    }

    /** Writes the reply letter first, as a complaint without a visit demands, and then calls. */
    void replyAndCall() {
        next("**/telling");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("写复函"))
                .click();
        page.waitForURL("**/letters");
        send();
        next("**/telling");
        page.locator("[name=channel]").selectOption("TELEPHONE");
        send();
    }

    private void next(String address) {
        page.locator(".now a.btn-primary").click();
        page.waitForURL(address);
    }

    private void send() {
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/tickets/*");
    }
}
