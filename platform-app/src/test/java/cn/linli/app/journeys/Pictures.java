package cn.linli.app.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of {@code docs/images} from a demo that runs, when it is told where:
 * {@code ./mvnw verify -Dtest=Pictures -Dsurefire.failIfNoSpecifiedTests=false -Dlinli.pictures=http://localhost:8080}.
 */
@EnabledIfSystemProperty(named = "linli.pictures", matches = "http.*")
class Pictures {

    private static final Path IMAGES = repository().resolve("docs/images");

    @Test
    void takesThePicturesOfTheReadMe() {
        try (Browsers.Running running = Browsers.Running.start()) {
            Page desk = signIn(running.browser(), 1280, 860, 1);
            shoot(desk, "today.png");
            shoot(signIn(running.browser(), 360, 740, 2), "today-phone.png");
            desk.locator(".due-link[href*='/tickets/']").first().click();
            desk.waitForURL("**/tickets/*");
            shoot(desk, "ticket.png");
        }
    }

    private static Page signIn(Browser browser, int width, int height, int scale) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(System.getProperty("linli.pictures"))
                .setLocale("zh-CN")
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale));
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=name]").first().fill("sunwei");
        page.locator("input[name=password]").first().fill("linli-demo-2026");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/");
        return page;
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name)));
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
