package cn.linli.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address × every role × the own estate and another, over HTTP, against {@code access.csv}. An address that is not in
 * the table fails; {@code -Dlinli.regenerate=true} writes down what is the case, to be reviewed line by line.
 */
@AppTest
class WhoMaySeeWhatTest {

    /** What changes by itself or by being asked: sessions, counted tries, the jobs' own table. */
    private static final Set<String> RESTLESS =
            Set.of("spring_session", "spring_session_attributes", "throttle_try", "scheduled_tasks");

    /** On every answer, refusals and downloads included. */
    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Belongings belongings;

    @Autowired
    JdbcClient jdbc;

    private final Map<Role, Caller> people = new EnumMap<>(Role.class);
    private Stage own;
    private Stage other;
    private Map<String, String> ownObjects;
    private Map<String, String> otherObjects;

    @BeforeEach
    void twoEstates() throws IOException {
        own = cast.stage();
        other = cast.stage();
        ownObjects = objects(own);
        otherObjects = objects(other);
        people.put(Role.BUTLER, caller(own.butler()));
        people.put(Role.FRONT_DESK, caller(own.frontDesk()));
        people.put(Role.FOREMAN, caller(own.foreman()));
        people.put(Role.SUPERVISOR, caller(own.supervisor()));
        people.put(Role.ENGINEERING_SUPERVISOR, caller(own.engineeringSupervisor()));
        people.put(Role.CUSTOMER_SERVICE_LEAD, caller(own.customerServiceLead()));
        people.put(Role.PROJECT_MANAGER, caller(own.projectManager()));
        people.put(Role.QUALITY_INSPECTOR, caller(own.qualityInspector()));
        people.put(Role.ADMINISTRATOR, caller(own.administrator()));
        for (Role role : EnumSet.of(Role.GENERAL_DIRECTOR, Role.MANAGEMENT_REPRESENTATIVE, Role.SURVEYOR)) {
            people.put(role, caller(hire(role)));
        }
    }

    private StaffMember hire(Role role) {
        return hire(role, null);
    }

    private StaffMember hire(Role role, @Nullable Stage at) {
        StaffMember member = staff.hire(
                new StaffMember.Particulars("某某", null, null, "zh"), "m-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(member.getId(), role, at == null ? null : at.id(), LocalDate.of(2020, 1, 1), List.of());
        return member;
    }

    private Caller caller(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    /** What the ids in addresses mean at an estate; the person whom an administrator suspends is nobody's caller. */
    private Map<String, String> objects(Stage stage) throws IOException {
        Map<String, String> objects = belongings.of(stage);
        objects.put("/admin/staff/", hire(Role.FOREMAN, stage).getId().toString());
        return objects;
    }

    @Test
    void everyAddressAnswersWhomItShouldAndNobodyElse() throws IOException {
        Map<Address, AccessTable.Row> found = new TreeMap<>();
        int cells = 0;
        List<String> broken = new ArrayList<>();
        Map<String, Long> before = rows();
        for (boolean reading : List.of(true, false)) {
            for (Address address : Address.of(mappings)) {
                if (address.reads() == reading) {
                    found.put(address, drive(address, broken));
                    cells += 1 + 2 * people.size();
                }
            }
            if (reading) {
                assertThat(rows()).as("reading changes nothing").isEqualTo(before);
            }
        }
        if (Boolean.getBoolean("linli.regenerate")) {
            AccessTable.write(found);
        }
        System.out.println("Who may see what: " + cells + " cells, " + found.size() + " addresses");
        assertThat(broken).as("no answer is a failure of the program").isEmpty();
        assertThat(AccessTable.lines(found)).containsExactlyElementsOf(AccessTable.lines(AccessTable.read()));
    }

    private AccessTable.Row drive(Address address, List<String> broken) {
        Set<Role> atOwn = EnumSet.noneOf(Role.class);
        Set<Role> atOther = EnumSet.noneOf(Role.class);
        String here = address.filled(own.estate().getCode(), ownObjects);
        String there = address.filled(other.estate().getCode(), otherObjects);
        people.forEach((role, caller) -> {
            if (answered(caller.ask(address, here), address, broken)) {
                atOwn.add(role);
            }
            if (answered(caller.ask(address, there), address, broken)) {
                atOther.add(role);
            }
        });
        boolean open = answered(Caller.stranger(port).ask(address, here), address, broken);
        return new AccessTable.Row(open, atOwn, address.isAtEstate() ? atOther : atOwn);
    }

    /** Sent to the door, asked for a token, forbidden and hidden are no answers; that a matter is not there is one. */
    private static boolean answered(HttpResponse<String> answer, Address address, List<String> broken) {
        int status = answer.statusCode();
        if (status >= 500 || answer.body().contains("\tat ")) {
            broken.add(address + " answered " + status);
        }
        for (String header : HEADERS) {
            if (answer.headers().firstValue(header).isEmpty()) {
                broken.add(address + " answered " + status + " without " + header);
            }
        }
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page && !answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
            broken.add(address + " answered " + status + " with a page that may be stored");
        }
        if (status == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in")) {
            return false;
        }
        if (status == 429 && isApi(address)) {
            // Whoever has shown no token thirty times is not even told so any more.
            return false;
        }
        return status != 401
                && status != 403
                && !(status == 404 && !answer.body().contains("这一步没有完成"));
    }

    /** How many rows each table holds. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !RESTLESS.contains(table))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    @Test
    void noPostIsTakenWithoutTheTokenOfItsOwnSession() {
        Caller manager = people.get(Role.PROJECT_MANAGER);
        Caller administrator = people.get(Role.ADMINISTRATOR);
        String foreign = people.get(Role.BUTLER).token();
        List<String> taken = new ArrayList<>();
        int posts = 0;
        for (Address address : Address.of(mappings)) {
            if (!address.reads() && !isOwners(address) && !isApi(address)) {
                Caller caller = address.pattern().startsWith("/admin") ? administrator : manager;
                String path = address.filled(own.estate().getCode(), ownObjects);
                for (String token : new String[] {null, foreign, "x"}) {
                    posts++;
                    int status = caller.post(path, Map.of(), token).statusCode();
                    if (status != 403) {
                        taken.add(address + " with " + token + " answered " + status);
                    }
                }
            }
        }
        System.out.println("Without its token: " + posts + " posts");
        assertThat(taken).isEmpty();
    }

    /** An owner's form that outlived its session is shown again with everything that was typed; OwnerWayTest holds it. */
    private static boolean isOwners(Address address) {
        return address.pattern().startsWith("/p/")
                || address.pattern().startsWith("/s/")
                || address.pattern().startsWith("/t/");
    }

    /** No cookie is read there, so nothing can be forged with one; RepairApiTest holds it. */
    private static boolean isApi(Address address) {
        return address.pattern().startsWith("/api/");
    }
}
