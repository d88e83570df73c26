package cn.linli.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves that a journey hears what the browser complains about: a fixture that is deaf passes everything. */
@DemoJourney
class TravellerTest {

    @Test
    void aTravellerHearsErrorsRefusedCodeAndRequestsThatFail(Traveller traveller) {
        Page page = traveller.phone();
        page.navigate("/sign-in");
        assertThat(traveller.complaints()).isEmpty();

        page.evaluate("console.error('a sigh')");
        page.evaluate("setTimeout(() => { throw new Error('a stumble') })");
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')");
        page.evaluate("fetch('/web/nowhere.js')");
        page.route("**/gone", Route::abort);
        page.evaluate("fetch('/gone').catch(() => null)");
        page.waitForTimeout(500);

        assertThat(String.join("\n", traveller.complaints()))
                .contains(
                        "a sigh",
                        "a stumble",
                        "Content Security Policy",
                        "/web/nowhere.js answers 404",
                        "/gone net::ERR_FAILED");
    }

    /** A window that somebody opens past the traveller is heard by nobody. */
    @Test
    void everyWindowIsOpenedByATraveller() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")
                            && !Set.of("Traveller.java", "TravellerTest.java", "Pictures.java")
                                    .contains(file.getFileName().toString())))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("newContext(", "newPage("));
        }
    }

    @Test
    void aFormThatComesBackIsNoComplaint(Traveller traveller) {
        Page page = traveller.phone();
        SignInPage.open(page).signIn("wangfang", "linli-demo-2026");
        page.navigate("/me/password");
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();

        assertThat(page.locator(".summary").isVisible()).isTrue();
        assertThat(traveller.complaints()).isEmpty();
    }
}
