package cn.linli.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class HouseholdsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 1);

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    Cast.Stage stage;
    Actor butler;
    UUID home;

    @BeforeEach
    void aHomeWithAnOwner() {
        stage = cast.stage();
        butler = stage.butler().asActor();
        home = households
                .settle(
                        stage.id(),
                        List.of(
                                home("3", "1", "1201", PersonDetails.of("张伟", Relation.OWNER, "13812345678")),
                                home("3", "2", "1202", PersonDetails.of("欧阳小梅", Relation.TENANT, "138 8888 9999")),
                                home("12", "", "301")),
                        butler)
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-1201",
                "3-1-1201",
                "3栋1单元1201",
                "3栋1201",
                "1201",
                "3号楼1201室",
                "３－１２０１",
                "03-01-1201",
                "13812345678",
                "138-1234-5678",
                "5678",
                "张伟"
            })
    void aHomeIsFoundByRoomPhoneAndName(String query) {
        assertThat(households.search(stage.id(), query, 5))
                .extracting(HouseholdCard::label)
                .containsExactly("3-1-1201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳", "阳小", "小梅", "9999"})
    void anyTwoCharactersOfANameFindTheHome(String query) {
        assertThat(households.search(stage.id(), query, 5))
                .extracting(HouseholdCard::label)
                .containsExactly("3-2-1202");
    }

    @Test
    void aHomeOfAnotherEstateIsNotFound() {
        UUID elsewhere = cast.stage().id();

        assertThatThrownBy(() -> households.of(elsewhere, home)).isInstanceOf(NotFound.class);
        assertThat(households.search(elsewhere, "3-1201", 5)).isEmpty();
    }

    @Test
    void theCardShowsThePhoneMasked() {
        assertThat(households.of(stage.id(), home).people())
                .extracting(PersonCard::maskedPhone)
                .containsExactly("138****5678");
    }

    @Test
    void seeingThePhoneInFullLeavesAJournalLine() {
        UUID person = households.of(stage.id(), home).people().get(0).id();

        assertThat(households.phoneInFull(stage.id(), person, butler)).contains("13812345678");
        assertThat(journal.about("person", person))
                .extracting(JournalEntry::action)
                .containsExactly("person.phoneSeen");
    }

    @Test
    void buildingsStandAsPeopleCountThem() {
        assertThat(households.buildings(stage.id()))
                .extracting(BuildingCard::code, BuildingCard::units, BuildingCard::homes)
                .containsExactly(tuple("3", List.of("1", "2"), 2), tuple("12", List.of(), 1));
    }

    @Test
    void aHomeStandsInABuildingThatIsThere() {
        assertThatThrownBy(() -> households.register(stage.id(), home("99", "", "101"), butler))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getCode()).isEqualTo("residents.building.unknown"));
    }

    @Test
    void everyStateOfAHomeStaysReadable() {
        households.changeOccupancy(
                stage.id(), home, Occupancy.DECORATING, LocalDate.of(2026, 11, 20), "装修许可已办", butler);

        assertThat(households.of(stage.id(), home).occupancy()).isEqualTo(Occupancy.DECORATING);
        assertThat(jdbc.sql("select occupancy || ' ' || since from household_occupancy where household_id = :id"
                                + " order by position")
                        .param("id", home)
                        .query(String.class)
                        .list())
                .containsExactly("OCCUPIED 2024-03-01", "DECORATING 2026-11-20");
    }

    @Test
    void theFormerOwnerStaysOnRecordWhenAHomeIsSold() {
        households.changeOwner(
                stage.id(),
                home,
                PersonDetails.of("刘洋", Relation.OWNER, "13700001111"),
                LocalDate.of(2026, 11, 1),
                "房屋出售",
                true);

        assertThat(households.of(stage.id(), home).people())
                .extracting(PersonCard::name)
                .containsExactly("刘洋");
        assertThat(jdbc.sql("select name || ' ' || moved_out_on from household_person where household_id = :id"
                                + " and moved_out_on is not null")
                        .param("id", home)
                        .query(String.class)
                        .list())
                .containsExactly("张伟 2026-11-01");
    }

    @Test
    void twelveHundredHomesSettleQuickly() {
        List<NewHome> many = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            many.add(home(
                    "" + (20 + i / 100),
                    "1",
                    "" + (101 + i % 100),
                    PersonDetails.of("业主" + i, Relation.OWNER, "139%08d".formatted(i)),
                    PersonDetails.of("家属" + i, Relation.FAMILY, null)));
        }

        assertTimeout(Duration.ofSeconds(4), () -> households.settle(stage.id(), many, butler));
        assertThat(households.buildings(stage.id())).hasSize(14);
    }

    private static NewHome home(String building, String unit, String room, PersonDetails... people) {
        return new NewHome(
                new HomeNumber(building, unit, room),
                12,
                new BigDecimal("98.60"),
                Occupancy.OCCUPIED,
                LONG_AGO,
                List.of(people));
    }
}
