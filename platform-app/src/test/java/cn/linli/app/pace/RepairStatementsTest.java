package cn.linli.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.CountedStatements;
import cn.linli.app.Visitor;
import cn.linli.app.acts.RainSituation;
import cn.linli.app.acts.RepairScenes;
import cn.linli.app.acts.RepairSituation;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of repairs cost, the frame included: the same for ten owners to ask as for two hundred. */
@AppTest
class RepairStatementsTest {

    private static final int MOST = 8;
    private static final int FEW = 10;
    private static final int MANY = 200;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void thePagesOfRepairsCostAHandfulOfStatementsAndTwoHundredRowsCostNoMoreThanTen() {
        clock.setTo("2026-11-22T09:00");
        Stage stage = cast.stage();
        RepairScenes scenes = beans.createBean(RepairScenes.class);
        List<UUID> repairs = Stream.of(
                        RepairSituation.ORDINARY_ONE,
                        RepairSituation.REDONE_ONE,
                        RepairSituation.LEAK_IN_DRY_WEATHER,
                        RepairSituation.ASKED_ONE)
                .map(situation -> scenes.in(situation, stage))
                .toList();
        scenes.rain(stage, RainSituation.PROPOSED);
        Map<String, Visitor> readings = new LinkedHashMap<>();
        Visitor butler = signedIn(stage.butler());
        Visitor manager = signedIn(stage.projectManager());
        readings.put("callbacks", butler);
        readings.put("callbacks?of=all", butler);
        readings.put("repairs/" + repairs.get(0), butler);
        readings.put("repairs/" + repairs.get(1), manager);
        readings.put("repairs/" + repairs.get(0) + "/callback", butler);
        readings.put("repairs", manager);
        readings.put("rainstorms", manager);
        readings.put("callbacks/report", manager);

        copies(stage, FEW);
        Map<String, List<String>> few = new LinkedHashMap<>();
        readings.forEach((page, reader) -> few.put(page, statements(reader, stage.path(page))));
        copies(stage, MANY);
        SoftAssertions all = new SoftAssertions();
        readings.forEach((page, reader) -> {
            List<String> many = statements(reader, stage.path(page));
            System.out.printf("%d statements: %s%n", many.size(), page);
            all.assertThat(many).as(page + "\n" + String.join("\n", many)).hasSizeLessThanOrEqualTo(MOST);
            all.assertThat(many)
                    .as(page)
                    .hasSizeLessThanOrEqualTo(few.getOrDefault(page, List.of()).size());
        });
        all.assertAll();
    }

    /** Each of the estate's repairs again and again, with its duty. */
    private void copies(Stage stage, int number) {
        jdbc.sql("""
                        with copy as (
                            insert into repair select (jsonb_populate_record(r, jsonb_build_object(
                                'id', gen_random_uuid(), 'number', 'c' || left(gen_random_uuid()::text, 20),
                                'redo_of', r.id))).*
                            from repair r, generate_series(1, :number) where r.estate_id = :estate and r.redo_of is null
                            returning id, redo_of)
                        insert into duty select (jsonb_populate_record(d, jsonb_build_object(
                            'id', gen_random_uuid(), 'subject_id', copy.id))).*
                        from duty d, copy where d.subject_id = copy.redo_of::text
                        """).param("number", number).param("estate", stage.id()).update();
    }

    private Visitor signedIn(StaffMember member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(member.getSignInName(), Cast.PASSWORD);
        return visitor;
    }

    /** The least of three readings: what is read every half minute for everybody has been read by then. */
    private static List<String> statements(Visitor reader, String address) {
        return Stream.generate(() -> CountedStatements.during(
                        () -> assertThat(reader.get(address).statusCode()).isEqualTo(200)))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
