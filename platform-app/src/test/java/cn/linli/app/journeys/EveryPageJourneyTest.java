package cn.linli.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows every link that a person of the demo finds, one page of each kind: none is missing, none is wider than a phone,
 * none shows a word's key instead of the word, and the browser complains about none.
 */
@DemoJourney
class EveryPageJourneyTest {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/standards/)[A-Z]+-\\d+");
    private static final Pattern KEY =
            Pattern.compile("\\?\\?[a-zA-Z.]+|\\b(desk|owner|residents|app|web|feedback|figures|poster"
                    + "|paper|complaintSheet|standard|role|duty|journal)\\.[a-zA-Z]+[a-zA-Z.]*");
    private static final int MOST = 120;

    @ParameterizedTest
    @CsvSource({"sunwei, /", "hejing, /", "shilei, /admin", "wangfang, /"})
    void everyPageThatALinkLeadsToFitsAPhone(String name, String first, Traveller traveller) {
        Page phone = traveller.phone();
        phone.navigate("/sign-in");
        phone.locator("input[name=name]").first().fill(name);
        phone.locator("input[name=password]").first().fill("linli-demo-2026");
        phone.locator("main form button[type=submit]").first().click();
        phone.waitForURL("**" + first);

        List<String> wrong = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty() && kinds.size() < MOST) {
            String address = waiting.poll();
            if (kinds.add(kind(address))) {
                look(phone, address, wrong);
                links(phone).stream()
                        .filter(link -> !kinds.contains(kind(link)))
                        .forEach(waiting::add);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(12);
    }

    private static void look(Page phone, String address, List<String> wrong) {
        Response answer =
                phone.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        if (answer.status() != 200) {
            wrong.add(address + " answers " + answer.status());
            return;
        }
        int over =
                (Integer) phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0 && !address.contains("paper")) {
            wrong.add(address + " is wider than the phone by " + over);
        }
        var key = KEY.matcher(phone.locator("body").innerText());
        if (key.find()) {
            wrong.add(address + " shows " + key.group());
        }
    }

    /** Links of this page to other pages; files are fetched elsewhere. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page phone) {
        List<Map<String, String>> found = (List<Map<String, String>>) phone.evaluate(
                "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                        + ".map(a => ({path: a.pathname + a.search}))");
        return found.stream()
                .map(link -> link.get("path"))
                .filter(path ->
                        !path.matches(".*/(sheet|export|template|bad-rows|thumbnail)(\\?.*)?|.*/files/.*|/language.*"))
                .toList();
    }

    private static String kind(String address) {
        URI uri = URI.create(address);
        return ID.matcher(uri.getPath()).replaceAll("*");
    }
}
