package cn.linli.app.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What is due from somebody. */
record TodayPage(Page page) {

    static TodayPage open(Page page) {
        page.navigate("/");
        return new TodayPage(page);
    }

    /** The lines that speak of something. */
    Locator linesAbout(String words) {
        return page.locator(".due").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The page of the first line that speaks of something. */
    void openLineAbout(String words) {
        linesAbout(words).first().locator(".due-link").click();
    }
}
