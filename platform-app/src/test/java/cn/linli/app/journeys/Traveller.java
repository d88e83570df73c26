package cn.linli.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens windows for the people of one journey and hears what the browser complains about in any of them. */
class Traveller {

    private static final Path PICTURES = Path.of("target", "journeys");

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Traveller(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody's telephone: 360 points wide, with fingers. */
    Page phone() {
        return window(new Browser.NewContextOptions()
                .setViewportSize(360, 780)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** Somebody's desk. */
    Page desk() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address).setLocale("zh-CN"));
        context.setDefaultTimeout(15_000);
        windows.add(context);
        Page page = context.newPage();
        // What the content security policy refuses is an error on the console, too; a form sent back for its content is
        // none.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A page that is no wider than its window. */
    static void fits(Page page) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s is wider than the window by", page.url())
                .isLessThanOrEqualTo(0);
    }

    void arrive(String journey, boolean failed) {
        if (failed) {
            for (int i = 0; i < windows.size(); i++) {
                Path picture = PICTURES.resolve(journey + "-" + (i + 1) + ".png");
                windows.get(i)
                        .pages()
                        .get(0)
                        .screenshot(
                                new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
        }
        windows.forEach(BrowserContext::close);
        if (!failed) {
            assertThat(complaints).as("the browser's complaints").isEmpty();
        }
    }
}
