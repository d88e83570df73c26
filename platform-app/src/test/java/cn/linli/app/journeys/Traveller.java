package cn.linli.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens windows for the people of one journey and hears what the browser complains about in any of them. */
public class Traveller {

    private static final Path PICTURES = Path.of("target", "journeys");

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A form sent back for its content is no failure. */
    private final Set<Integer> answers = new HashSet<>(Set.of(422));

    Traveller(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody's telephone: 360 points wide, with fingers. */
    public Page phone() {
        return window(new Browser.NewContextOptions()
                .setViewportSize(360, 780)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** Somebody's desk. */
    public Page desk() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A window that is made smaller and larger, and where nothing moves by itself. */
    public Page eyes() {
        return window(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address).setLocale("zh-CN"));
        context.setDefaultTimeout(15_000);
        windows.add(context);
        context.onPage(this::listen);
        return context.newPage();
    }

    /** What the content security policy refuses is an error on the console, too. */
    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerExpected(message.text())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequestFailed(request -> {
            // A page that is left takes what it still waits for with it, and a file that is kept is no page.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add(page.url() + ": " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !answers.contains(response.status())) {
                complaints.add(page.url() + ": " + response.url() + " answers " + response.status());
            }
        });
    }

    private boolean isAnswerExpected(String complaint) {
        return answers.stream().anyMatch(status -> complaint.contains("status of " + status));
    }

    /** Goes where it is refused, and looks at how. */
    void refused(int status, Runnable steps) {
        answers.add(status);
        try {
            steps.run();
        } finally {
            answers.remove(status);
        }
    }

    /** What the browsers have complained about so far; whoever asks has dealt with it. */
    List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
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
