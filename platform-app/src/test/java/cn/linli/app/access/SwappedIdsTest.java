package cn.linli.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every id in an address, a query or a form replaced by another estate's: nothing of it is shown, and no row of it changes. */
@AppTest
class SwappedIdsTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Belongings belongings;

    @Autowired
    Fingerprints fingerprints;

    @Test
    void anotherEstatesIdsAreNotFoundAndItsRowsStandAsTheyStood() throws IOException {
        Stage one = cast.stage();
        Stage another = cast.stage();
        Map<String, String> ones = belongings.of(one);
        Map<String, String> anothers = belongings.of(another);
        List<String> holes = new ArrayList<>();

        int swaps = swap(one, another, ones, anothers, holes) + swap(another, one, anothers, ones, holes);

        System.out.println("Swapped ids: " + swaps);
        assertThat(holes).isEmpty();
        assertThat(swaps).isGreaterThanOrEqualTo(1_000);
    }

    private int swap(Stage own, Stage other, Map<String, String> mine, Map<String, String> theirs, List<String> holes) {
        Map<String, String> before = fingerprints.of(other);
        int swaps = 0;
        for (Caller caller : callers(own)) {
            for (Address address : Address.of(mappings)) {
                for (String path : address.isAtEstate() ? swapped(address, own, mine, theirs) : Set.<String>of()) {
                    swaps++;
                    int status = caller.ask(address, path).statusCode();
                    if (status != 404 && status != 403) {
                        holes.add(address.method() + " " + path + " answered " + status);
                    }
                }
            }
        }
        for (Caller caller : callers(own.butler(), own.frontDesk(), own.customerServiceLead(), own.projectManager())) {
            for (HttpResponse<String> answer : inQueriesAndForms(caller, own, other, mine, theirs)) {
                swaps++;
                if (answer.statusCode() >= 500
                        || answer.body().contains(other.estate().getName())) {
                    holes.add(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode());
                }
            }
        }
        assertThat(fingerprints.of(other)).as("no foreign row was written").isEqualTo(before);
        return swaps;
    }

    /** The own estate's address with one of its ids, or all of them, from the other estate. */
    private static Set<String> swapped(
            Address address, Stage own, Map<String, String> mine, Map<String, String> theirs) {
        String proper = address.filled(own.estate().getCode(), mine);
        Set<String> paths = new LinkedHashSet<>();
        for (String one : theirs.keySet()) {
            Map<String, String> mixed = new HashMap<>(mine);
            mixed.put(one, theirs.get(one));
            paths.add(address.filled(own.estate().getCode(), mixed));
        }
        paths.add(address.filled(own.estate().getCode(), theirs));
        paths.remove(proper);
        return paths;
    }

    private static List<HttpResponse<String>> inQueriesAndForms(
            Caller caller, Stage own, Stage other, Map<String, String> mine, Map<String, String> theirs) {
        String home = theirs.get("/e/{estate}/households/");
        String person = theirs.get("/e/{estate}/households/{household}/people/");
        String file = theirs.get("/e/{estate}/files/");
        String ticket = own.path("tickets/" + mine.get("/e/{estate}/tickets/"));
        String stranger = other.foreman().getId().toString();
        return List.of(
                caller.get(own.path("tickets/new?household=" + home)),
                caller.get(own.path("register/new?household=" + home)),
                caller.get(own.path("posters/home?room=" + home)),
                caller.get(own.path("tickets?list=ALL&building=" + home)),
                caller.post(
                        own.path("tickets/new"),
                        Map.of(
                                "kind",
                                "REPAIR",
                                "words",
                                "灯坏了",
                                "topic",
                                "REPAIR",
                                "severity",
                                "ORDINARY",
                                "channel",
                                "TELEPHONE",
                                "household",
                                home,
                                "reporter",
                                person)),
                caller.post(own.path("register"), Map.of("household", home, "said", "来电", "channel", "TELEPHONE")),
                caller.post(ticket + "/handover", Map.of("to", stranger, "note", "请处理")),
                caller.post(ticket + "/notes", Map.of("words", "看这张", "kept", file)),
                caller.post(ticket + "/confirmations", Map.of("kept", file)),
                caller.post(ticket + "/analyses", Map.of("with", stranger, "words", "一起分析")));
    }

    private List<Caller> callers(Stage own) {
        return callers(
                own.butler(),
                own.frontDesk(),
                own.foreman(),
                own.supervisor(),
                own.engineeringSupervisor(),
                own.customerServiceLead(),
                own.projectManager(),
                own.qualityInspector());
    }

    private List<Caller> callers(StaffMember... members) {
        return Arrays.stream(members)
                .map(member -> Caller.signedIn(port, member.getSignInName()))
                .toList();
    }
}
