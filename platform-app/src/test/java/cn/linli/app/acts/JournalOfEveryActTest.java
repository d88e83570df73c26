package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.residents.importing.Imports;
import cn.linli.testing.Cast;
import com.github.kagkarlsson.scheduler.task.Task;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that may change something is posted to once, successfully, and leaves exactly one line in the journal;
 * what leaves none is in {@code acts/journal.csv} with the reason. A new address fails until it is driven here. What is
 * posted below a ticket, a document or a forum, or behind an owner's link, is driven by their own tables, which count lines too; so is what other programs send.
 */
@AppTest
class JournalOfEveryActTest {

    private static final Path REASONS = Path.of("src/test/resources/acts/journal.csv");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Imports imports;

    @Autowired
    @Qualifier("importHouseholds")
    Task<Void> job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void everyActLeavesOneLine() throws IOException {
        Map<String, Supplier<Supplier<HttpResponse<String>>>> acts = new EveryAct(
                        port,
                        cast.stage(),
                        beans.createBean(TicketScenes.class),
                        beans.createBean(OtherActs.class),
                        beans.createBean(LaunchScenes.class),
                        beans.createBean(IncomingScenes.class),
                        imports,
                        job)
                .all();
        Set<String> named = new TreeSet<>(acts.keySet());
        named.addAll(withAReason());
        assertThat(named).as("driven, or with a reason").isEqualTo(addresses());
        List<String> wrong = new ArrayList<>();
        acts.forEach((address, preparation) -> drive(address, preparation.get(), wrong));
        System.out.println("Journal: " + acts.size() + " acts with one line each, "
                + withAReason().size() + " addresses that leave none");
        assertThat(wrong).isEmpty();
    }

    private void drive(String address, Supplier<HttpResponse<String>> act, List<String> wrong) {
        Footprint footprint = new Footprint(jdbc);
        long before = footprint.journalEntries();
        HttpResponse<String> answer = act.get();
        long lines = footprint.journalEntries() - before;
        if (!Set.of(200, 302, 303).contains(answer.statusCode()) || lines != 1) {
            wrong.add(address + " answered " + answer.statusCode() + " " + Said.in(answer.body()) + " and left " + lines
                    + " lines");
        }
    }

    private static Set<String> withAReason() throws IOException {
        return Files.readAllLines(REASONS).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .filter(cells -> cells.length == 2 && !cells[1].isBlank())
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
    }

    private Set<String> addresses() {
        return Address.of(mappings).stream()
                .filter(address -> !address.reads())
                .map(Address::pattern)
                .filter(pattern -> !pattern.startsWith("/e/{estate}/tickets/{id}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/documents/{id}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/forums/{id}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/forum-items/{item}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/surveys/{id}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/survey-measures/{measure}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/repairs/{id}/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/rainstorms/{id}/"))
                .filter(pattern -> !pattern.startsWith("/api/"))
                .filter(pattern -> !pattern.startsWith("/e/{estate}/rechecks/{id}/"))
                .filter(pattern -> !pattern.startsWith("/s/forum/"))
                .filter(pattern -> !pattern.startsWith("/s/survey/"))
                .filter(pattern -> !pattern.startsWith("/t/{token}/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
