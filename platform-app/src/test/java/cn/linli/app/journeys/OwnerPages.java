package cn.linli.app.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** What an owner's phone shows after the poster was scanned, without an account. */
record OwnerPages(Page page) {

    static OwnerPages scanned(Page page, String estate) {
        page.navigate("/p/" + estate);
        return new OwnerPages(page);
    }

    static OwnerPages opened(Page page, String link) {
        page.navigate(link);
        return new OwnerPages(page);
    }

    /** Reports a matter and returns the link under which it is followed. */
    String complain(String words, String room, String name, String phone, FilePayload photo) {
        page.locator("main a.btn-primary").click();
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText("要投诉"))
                .click();
        page.locator("[name=words]").fill(words);
        page.locator("[name=room]").fill(room);
        page.locator("input[type=file]").setInputFiles(photo);
        page.locator("[name=name]").fill(name);
        page.locator("[name=phone]").fill(phone);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/received");
        return page.locator(".owner-address").innerText();
    }

    void score(int attitude, int timeliness, int result) {
        choose("attitude", attitude);
        choose("timeliness", timeliness);
        choose("result", result);
        page.locator("#score form button[type=submit]").click();
    }

    private void choose(String question, int score) {
        page.locator("input[name=" + question + "][value='" + score + "']").check();
    }

    /** What was chosen before the owner chose anything. */
    Locator preselected() {
        return page.locator("#score input:checked");
    }

    Locator thanks() {
        return page.locator("[role=status]");
    }
}
