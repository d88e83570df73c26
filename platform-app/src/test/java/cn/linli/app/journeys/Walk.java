package cn.linli.app.journeys;

import cn.linli.app.access.Address;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One person's way through every page that a link leads to, one page of each address, and through every form, sent empty. */
class Walk {

    private static final int MOST_GUESSES = 12;

    private final Page page;
    private final Seen seen;
    private final Eyes eyes;
    private final Set<Address> mine = new HashSet<>();

    Walk(Page page, Seen seen, Eyes eyes) {
        this.page = page;
        this.seen = seen;
        this.eyes = eyes;
    }

    void from(String... first) {
        Deque<String> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            Optional<Address> address = seen.at("GET", path);
            if (address.isPresent() && mine.add(address.get())) {
                waiting.addAll(visit(path));
            }
        }
    }

    /** Reads pages of an address that was seen already, for what their links lead to. */
    void through(Collection<String> paths) {
        paths.forEach(path -> from(visit(path).toArray(String[]::new)));
    }

    /** Looks for a page of this address where no link led: each that a link's beginning allows. */
    void seek(Address address) {
        for (String guess : seen.guesses(address).stream().limit(MOST_GUESSES).toList()) {
            if (page.request()
                            .get(guess, RequestOptions.create().setMaxRedirects(0))
                            .status()
                    == 200) {
                visit(guess);
                return;
            }
        }
    }

    /** Returns where its links lead. */
    private List<String> visit(String path) {
        APIResponse answer = page.request().get(path);
        Optional<Address> address = seen.at("GET", below(answer.url()));
        address.ifPresent(seen::add);
        if (answer.status() != 200) {
            seen.wrong(path, List.of("answers " + answer.status()));
            return List.of();
        }
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        Made made = Made.of(answer, address);
        if (eyes.isNew(made)) {
            open(path);
            seen.wrong(path, eyes.lookAt(page));
        }
        seen.know(made.links());
        for (String form : made.forms()) {
            if (seen.at("POST", form).filter(seen::add).isPresent()) {
                open(path);
                sendEmpty(form);
                seen.wrong("an empty form from " + path + " to " + form, eyes.lookAtForm(page));
            }
        }
        return made.links();
    }

    private void sendEmpty(String form) {
        page.waitForNavigation(() -> page.evaluate(Eyes.SCRIPT + ".sendEmpty('" + form + "')"));
    }

    private Response open(String path) {
        return Objects.requireNonNull(page.navigate(path), path);
    }

    /** What a refused address answers is a page, too. */
    void lookAtRefusal(String path, int status) {
        int answer = open(path).status();
        if (answer != status) {
            seen.wrong(path, List.of("answers " + answer + " and not " + status));
        }
        seen.wrong(path, eyes.lookAt(page));
    }

    private static String below(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }
}
