package cn.linli.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.CountedStatements;
import cn.linli.app.Visitor;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What the pages cost that are opened all day: statements from the first to the last, the session, the person, the bell
 * and the frame included. The count moves with no noise, and must not move with the number of rows.
 */
@AppTest
class StatementsTest {

    private static final int FEW = 10;
    private static final int MANY = 200;
    private static final Pattern KEY = Pattern.compile("name=\"_key\"[^>]*?value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Tickets tickets;

    @Autowired
    Households households;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    FilterChainProxy security;

    @Autowired
    CsrfTokenRepository formTokens;

    Stage stage;
    UUID home;
    UUID ticket;

    /** A page, who reads it, and what it may cost. */
    private record Reading(Visitor by, String address, int most) {}

    /** Spring's own test support puts a session's tokens in the place of ours, for every later test of the context. */
    @BeforeEach
    void asInTheProduct() {
        security.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", formTokens));
    }

    @BeforeEach
    void begin() {
        clock.setTo("2026-11-22T09:00");
        stage = cast.stage();
        households.addBuilding(stage.id(), "1", "1栋", "1");
        home = households.register(
                stage.id(),
                new NewHome(
                        new HomeNumber("1", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2020, 1, 1),
                        List.of(new PersonDetails(
                                "张伟",
                                Relation.OWNER,
                                Phone.of("13812345678"),
                                null,
                                null,
                                null,
                                false,
                                OwnerGroup.GENERAL,
                                null,
                                null))),
                stage.butler().asActor());
        ticket = complaint();
    }

    @Test
    void thePagesOpenedAllDayCostAHandfulOfStatementsAndTwoHundredRowsCostNoMoreThanTen() {
        List<Reading> readings = new ArrayList<>();
        for (StaffMember reader : List.of(stage.projectManager(), stage.qualityInspector())) {
            Visitor visitor = signedIn(reader);
            for (String scope : List.of("open", "all", "overdue", "all&q=1-101", "all&q=%E4%BF%9D%E5%AE%89")) {
                readings.add(new Reading(visitor, stage.path("tickets?scope=" + scope), 6));
            }
            readings.add(new Reading(visitor, stage.path("tickets/" + ticket), 8));
            readings.add(new Reading(visitor, "/", 8));
        }
        Visitor butler = signedIn(stage.butler());
        readings.add(new Reading(butler, "/", 8));
        readings.add(new Reading(butler, stage.path("tickets?scope=mine"), 6));
        readings.add(new Reading(new Visitor(port), "/p/" + stage.estate().getCode() + "/feedback", 3));

        copies(FEW);
        Map<Reading, List<String>> few = new LinkedHashMap<>();
        readings.forEach(reading -> few.put(reading, statements(reading)));
        int taking = taking(butler);
        copies(MANY);
        SoftAssertions all = new SoftAssertions();
        readings.forEach(reading -> {
            List<String> many = statements(reading);
            print(reading.address(), many);
            all.assertThat(many).as(reading.address()).hasSizeLessThanOrEqualTo(reading.most());
            all.assertThat(many).as(reading.address()).hasSameSizeAs(few.get(reading));
        });
        // What is remembered for half a minute may be read again in one of them.
        all.assertThat(List.of(taking, taking(butler)))
                .as("taking a ticket")
                .allSatisfy(statements -> assertThat(statements).isBetween(5, 12));
        all.assertAll();
    }

    @Test
    void theDayOfSomebodyAtManyEstatesCostsTheSame() {
        Visitor butler = signedIn(stage.butler());
        copies(FEW);
        int one = statements(new Reading(butler, "/", 8)).size();
        for (int i = 0; i < 3; i++) {
            Stage other = cast.stage();
            posts.appoint(stage.butler().getId(), Role.BUTLER, other.id(), LocalDate.of(2020, 1, 1), List.of());
            copies(1);
            jdbc.sql("""
                            with moved as (
                                update ticket set estate_id = :to where id = (
                                    select id from ticket where estate_id = :from and id <> :kept limit 1) returning id)
                            update duty set estate_id = :to where subject_id in (select id::text from moved)
                            """)
                    .param("to", other.id())
                    .param("from", stage.id())
                    .param("kept", ticket)
                    .update();
        }
        assertThat(statements(new Reading(butler, "/", 8))).hasSize(one);
    }

    /** Whoever only reads the owners' form is not remembered: no session, and nothing to clear away. */
    @Test
    void whoOnlyReadsThePublicFormLeavesNoSessionBehind() {
        long before = sessions();
        for (int i = 0; i < 3; i++) {
            assertThat(new Visitor(port)
                            .get("/p/" + stage.estate().getCode() + "/feedback")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private int taking(Visitor butler) {
        return IntStream.generate(() -> takingOnce(butler)).limit(3).min().orElseThrow();
    }

    private int takingOnce(Visitor butler) {
        String address = stage.path("tickets/new");
        Matcher key = KEY.matcher(butler.get(address + "?household=" + home).body());
        assertThat(key.find()).isTrue();
        Map<String, String> form = Map.of(
                "_key", key.group(1),
                "household", home.toString(),
                "reporter", "other",
                "kind", "COMPLAINT",
                "topic", "SECURITY",
                "channel", "TELEPHONE",
                "severity", "ORDINARY",
                "words", "保安夜里睡觉");
        List<String> statements = CountedStatements.during(
                () -> assertThat(butler.postAndStay(address, form).statusCode()).isEqualTo(302));
        print("POST " + address, statements);
        return statements.size();
    }

    /** The least of three readings: what is read every half minute for everybody has been read by then. */
    private static List<String> statements(Reading reading) {
        return Stream.generate(() -> CountedStatements.during(
                        () -> assertThat(reading.by().get(reading.address()).statusCode())
                                .isEqualTo(200)))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private Visitor signedIn(StaffMember member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(member.getSignInName(), Cast.PASSWORD);
        return visitor;
    }

    /** The same complaint again and again, with its duty; registering each through the program would take its time. */
    private void copies(int number) {
        jdbc.sql("""
                        with copy as (
                            insert into ticket select (jsonb_populate_record(t, jsonb_build_object(
                                'id', gen_random_uuid(), 'number', 'c' || left(gen_random_uuid()::text, 12),
                                'token', left(gen_random_uuid()::text, 30)))).*
                            from ticket t, generate_series(1, :number) where t.id = :ticket returning id)
                        insert into duty select (jsonb_populate_record(d, jsonb_build_object(
                            'id', gen_random_uuid(), 'subject_id', copy.id))).*
                        from duty d, copy where d.subject_id = :ticket::text
                        """).param("number", number).param("ticket", ticket).update();
    }

    private UUID complaint() {
        return tickets.register(
                        stage.id(),
                        new Registration(
                                TicketKind.COMPLAINT,
                                Severity.ORDINARY,
                                false,
                                Channel.TELEPHONE,
                                "SECURITY",
                                "保安夜里睡觉",
                                home,
                                null,
                                null,
                                "张伟",
                                "13812345678",
                                false,
                                null,
                                List.of()),
                        stage.butler().asActor())
                .getId();
    }

    private static void print(String address, List<String> statements) {
        System.out.printf("%d statements: %s%n", statements.size(), address);
    }
}
