package cn.linli.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.journeys.Browsers;
import cn.linli.app.journeys.Traveller;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.importing.Imports;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Scripts written into every field, file name and cell through the forms themselves; then every page in a browser, which
 * opens no dialog, reports no violation of the content security policy and finds no element that is not ours.
 */
@ExtendWith(Browsers.class)
class ScriptsJourneyTest extends SceneTest {

    private static final List<Role> READERS = List.of(Role.PROJECT_MANAGER, Role.SUPERVISOR, Role.ADMINISTRATOR);

    @Autowired
    Imports imports;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private Collection<Target> targets;
    private int sent;
    private int taken;

    @BeforeEach
    void anEstate() throws IOException {
        targets = targets();
    }

    @Test
    void whatPeopleWriteIsNeverRun(Traveller traveller) {
        Target taking = targets.stream()
                .filter(target -> target.address().toString().equals("POST /e/{estate}/tickets/new"))
                .findFirst()
                .orElseThrow();
        write(taking);
        targets.stream()
                .filter(target -> !target.address().reads() && target != taking && takesWords(target))
                .forEach(this::write);
        importSheet();

        int pages = 0;
        for (Role reader : READERS) {
            pages += look(traveller, reader);
        }
        pages += look(traveller, null);

        System.out.println("Scripts: " + Scripts.ALL.size() + " in " + sent + " forms, " + taken + " of them taken, "
                + pages + " pages looked at");
        assertThat(wrong).isEmpty();
        assertThat(taken).isGreaterThan(10 * Scripts.ALL.size());
        assertThat(pages).isGreaterThan(120);
    }

    private static boolean takesWords(Target target) {
        return target.isMultipart() || target.fields().keySet().stream().anyMatch(target::takesWords);
    }

    /** All of them, each where it can be on a ticket of its own, so that every step is taken with every one. */
    private void write(Target target) {
        for (int i = 0; i < Scripts.ALL.size(); i++) {
            String script = Scripts.ALL.get(i);
            jdbc.sql("delete from throttle_try").update();
            Sender sender = scene.sender(target.role(), Locale.SIMPLIFIED_CHINESE);
            List<Part> parts = Stream.concat(
                            Stream.of(Part.of("_csrf", sender.token())),
                            target.filled(UUID.randomUUID()).stream().map(part -> written(target, part, script)))
                    .toList();
            HttpResponse<String> answer = sender.post(path(target, i), parts);
            sent++;
            if (answer.statusCode() == 302) {
                taken++;
                String location = answer.headers().firstValue("Location").orElse("");
                if (target.address().pattern().endsWith("/tickets/new")) {
                    tickets.add(location.replaceFirst("^https?://[^/]+", ""));
                }
            }
            complain(target.address() + " with " + script, Scripts.strangeIn(Jsoup.parse(answer.body())));
        }
    }

    private static Part written(Target target, Part part, String script) {
        if (part.fileName() != null) {
            return new Part(part.name(), part.value(), script.replace("\"", "%22") + ".png");
        }
        return target.takesWords(part.name()) ? Part.of(part.name(), script) : part;
    }

    private String path(Target target, int i) {
        String first = "/tickets/" + scene.objects().get("/e/{estate}/tickets/");
        return i < tickets.size() && target.path().contains(first)
                ? target.path().replaceFirst(".*" + first, tickets.get(i))
                : target.path();
    }

    private void importSheet() {
        finishImports();
        String rows = IntStream.range(0, Scripts.ALL.size())
                .mapToObj(i -> {
                    String cell = '"' + Scripts.ALL.get(i).replace("\"", "\"\"") + '"';
                    return "1," + (700 + i) + "," + cell + ",业主," + cell;
                })
                .collect(Collectors.joining("\n"));
        for (String sheet : List.of("楼栋,房号,姓名,关系,备注\n" + rows, "楼栋,房号,姓名\n" + rows.replace("1,7", "<b>,<i>7"))) {
            UUID id = imports.upload(
                    scene.stage().id(),
                    "<img src=x onerror=alert(1)>.csv",
                    new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                    scene.stage().projectManager().asActor());
            finishImports();
            if (imports.of(scene.stage().id(), id).goodRows() > 0) {
                imports.confirm(scene.stage().id(), id);
                finishImports();
            }
        }
    }

    private int look(Traveller traveller, Role reader) {
        Sender sender = scene.sender(reader, Locale.SIMPLIFIED_CHINESE);
        Page page = traveller.desk();
        page.onDialog(dialog -> opened(page, dialog));
        page.context()
                .addCookies(List.of(new Cookie("linli", sender.session())
                        .setDomain("localhost")
                        .setPath("/")));
        Set<String> addresses = new LinkedHashSet<>();
        for (Target target : targets) {
            if (target.address().reads() && (reader == null) == (target.role() == null)) {
                addresses.add(target.path());
                String query = target.fields().keySet().stream()
                        .filter(target::takesWords)
                        .map(field ->
                                field + "=" + Part.encoded(BadValue.utf8(String.join(" ", Scripts.ALL.subList(0, 12)))))
                        .collect(Collectors.joining("&"));
                addresses.add(target.path() + (query.isEmpty() ? "" : "?" + query));
            }
        }
        addresses.addAll(reader == Role.PROJECT_MANAGER ? tickets : List.of());
        int looked = 0;
        for (String address : addresses) {
            HttpResponse<String> answer = sender.get(address);
            // A piece of a page opened by itself has no icon, and the browser complains of that.
            if (answer.statusCode() == 200
                    && Targets.isPage(answer)
                    && answer.body().contains("<html")) {
                looked++;
                page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                complain(address, found(page));
            }
        }
        return looked;
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page) {
        return (List<String>) page.evaluate(
                "strange => [...document.querySelectorAll(strange)].map(e => e.outerHTML.slice(0, 120))"
                        + ".concat(window.__xss ? ['a script ran'] : [])",
                Scripts.STRANGE);
    }

    private void opened(Page page, Dialog dialog) {
        wrong.add(page.url() + " opened a dialog");
        dialog.dismiss();
    }

    private void complain(String where, List<String> strange) {
        strange.forEach(element -> wrong.add(where + " holds " + element));
    }
}
