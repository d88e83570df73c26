package cn.linli.residents.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class ImportsTest {

    private static final String HEAD = "楼栋,单元,房号,楼层,面积,入住状态,业主姓名,手机,关系,生日,邮箱,分类,同意接收消息,备注\n";
    private static final String GOOD = HEAD
            + "3栋,1单元,1201,12,98.6,入住,张伟,138 1234 5678,业主,1985-06-01,zw@example.com,重点客户,是,喜欢书法\n"
            + "3,1,1201,,,,张小宝,,家属,,,,,\n"
            + "3,1,1202,12,98.6,未装修,,,,,,,,\n";
    private static final String THREE_BAD = GOOD
            + "3,1,1203,12,98.6,入住,李四,12345,业主,,,,,\n"
            + "3,1,1204,12,98.6,睡觉,王五,13812345679,业主,1985-13-40,,,,\n"
            + "3,1,,12,98.6,入住,赵六,,业主,,,,,\n";

    @Autowired
    Cast cast;

    @Autowired
    Imports imports;

    @Autowired
    ImportJob job;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    Cast.Stage stage;

    @BeforeEach
    void anEstate() {
        stage = cast.stage();
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        UUID id = check(THREE_BAD);

        assertThat(found(id))
                .extracting(
                        HouseholdImport::state,
                        HouseholdImport::newRows,
                        HouseholdImport::changedRows,
                        HouseholdImport::sameRows,
                        HouseholdImport::badRows)
                .containsExactly(ImportState.READY, 3, 0, 0, 3);
        assertThat(households.buildings(stage.id())).isEmpty();
    }

    @Test
    void badRowsAreNamedWithRowColumnReasonAndValue() {
        UUID id = check(THREE_BAD);

        assertThat(imports.badRows(stage.id(), id, 0, 10))
                .flatExtracting(row -> row.problems().stream()
                        .map(problem -> tuple(row.number(), problem.column(), problem.code(), problem.value()))
                        .toList())
                .containsExactly(
                        tuple(5, "phone", "residents.phone.malformed", "12345"),
                        tuple(6, "occupancy", "residents.import.occupancy", "睡觉"),
                        tuple(6, "birthday", "residents.import.date", "1985-13-40"),
                        tuple(7, "room", "residents.room.missing", ""));
    }

    @Test
    void confirmedTheGoodRowsAreInAndOneJournalLineSaysSo() {
        UUID id = take(THREE_BAD);

        assertThat(households.search(stage.id(), "3-1201", 5))
                .singleElement()
                .satisfies(home -> assertThat(home.people())
                        .extracting(person -> person.name() + " " + person.relation() + " " + person.maskedPhone())
                        .containsExactly("张伟 OWNER 138****5678", "张小宝 FAMILY "));
        assertThat(households.search(stage.id(), "1202", 5))
                .extracting(HouseholdCard::occupancy)
                .containsExactly(Occupancy.NOT_DECORATED);
        assertThat(households.search(stage.id(), "李四", 5)).isEmpty();
        assertThat(journal.about("import", id))
                .extracting(JournalEntry::action, JournalEntry::actorName)
                .contains(tuple("households.imported", "陈客服"));
        assertThat(journal.ofEstate(stage.id(), Instant.parse("2100-01-01T00:00:00Z"), 50))
                .extracting(JournalEntry::action)
                .containsOnlyOnce("households.imported");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        take(GOOD);

        UUID second = check(GOOD);

        assertThat(found(second))
                .extracting(HouseholdImport::goodRows, HouseholdImport::sameRows)
                .containsExactly(0, 3);
        assertThatThrownBy(() -> imports.confirm(stage.id(), second))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getCode()).isEqualTo("residents.import.nothingToTake"));
    }

    @Test
    void anEmptyCellTakesNothingAway() {
        take(GOOD);

        UUID id = take(HEAD + "3,1,1201,,,出租,张伟,,,,,,,\n");

        assertThat(found(id).changedRows()).isOne();
        HouseholdCard home = households.search(stage.id(), "3-1201", 5).get(0);
        assertThat(home.occupancy()).isEqualTo(Occupancy.LET);
        assertThat(home.people().get(0).maskedPhone()).isEqualTo("138****5678");
        assertThat(jdbc.sql("select email from household_person where household_id = :id and name = '张伟'")
                        .param("id", home.id())
                        .query(String.class)
                        .single())
                .isEqualTo("zw@example.com");
    }

    @Test
    void anExportComesBackUnchangedAlthoughItsNumbersAreMasked() {
        take(GOOD);

        UUID id = check(HEAD + "3,1,1201,12,98.60,入住,张伟,138****5678,业主,1985-06-01,zw@example.com,重点客户,是,喜欢书法\n"
                + "3,1,1201,12,98.60,入住,张小宝,138****0000,家属,,,一般客户,否,\n");

        assertThat(found(id).sameRows()).isOne();
        assertThat(imports.badRows(stage.id(), id, 0, 9))
                .flatExtracting(BadRow::problems)
                .extracting(Problem::code)
                .containsExactly("residents.import.masked");
    }

    @Test
    void rowsOfOneHomeMustAgreeAndNameEachPersonOnce() {
        UUID id = check(
                GOOD + "3,1,1201,12,98.6,出租,张三,,租户,,,,,\n" + "3,1,1201,,,,张 伟,,业主,,,,,\n" + "5,,101,,,,钱七,,业主,,,,,\n");

        assertThat(imports.badRows(stage.id(), id, 0, 9))
                .flatExtracting(BadRow::problems)
                .extracting(Problem::code, Problem::arguments)
                .containsExactly(
                        tuple("residents.import.contradiction", List.of("2")),
                        tuple("residents.import.twice", List.of("2")),
                        tuple("residents.import.occupancyMissing", List.of()));
    }

    @Test
    void anImportIsUndoneAsAWhole() {
        UUID known = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("3", "1", "1201"),
                                11,
                                null,
                                Occupancy.DECORATING,
                                LocalDate.of(2024, 3, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, "13900000000")))),
                        stage.butler().asActor())
                .get(0);
        String before = everything();
        UUID id = take(GOOD);
        assertThat(everything()).isNotEqualTo(before);

        undo(id);

        assertThat(found(id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(everything()).isEqualTo(before);
        assertThat(households.of(stage.id(), known).occupancy()).isEqualTo(Occupancy.DECORATING);
        assertThat(imports.keptCount(stage.id(), id)).isZero();
        assertThat(journal.about("import", id))
                .extracting(JournalEntry::action)
                .containsExactly(
                        "import.uploaded",
                        "import.confirmed",
                        "households.imported",
                        "import.reversed",
                        "households.importUndone");
    }

    @Test
    void whatSomebodyChangedOrUsedSinceIsKeptAndNamed() {
        UUID id = take(GOOD);
        HouseholdCard changed = households.search(stage.id(), "3-1201", 5).get(0);
        HouseholdCard used = households.search(stage.id(), "3-1202", 5).get(0);
        households.amend(
                stage.id(), changed.people().get(0).id(), PersonDetails.of("张伟", Relation.OWNER, "13700000000"));
        register.enter(new ContactEntry(
                stage.id(),
                used.id(),
                Instant.parse("2026-11-22T01:00:00Z"),
                Channel.VISIT,
                Direction.FROM_OWNER,
                null,
                "王管家",
                null,
                "来问装修手续",
                null,
                "register",
                "-",
                "手工登记",
                null));

        undo(id);

        assertThat(imports.kept(stage.id(), id, 10))
                .extracting(KeptRow::label, KeptRow::reason)
                .containsExactlyInAnyOrder(
                        tuple("3-1-1201 张伟", "residents.import.kept.changed"),
                        tuple("3-1-1201", "residents.import.kept.used"),
                        tuple("3-1-1202", "residents.import.kept.used"));
        assertThat(households.of(stage.id(), changed.id()).people())
                .extracting(person -> person.name())
                .containsExactly("张伟");
    }

    @Test
    void aJobThatDiedHalfWayGoesOnAfterItsLastChunk() {
        StringBuilder many = new StringBuilder(HEAD);
        for (int i = 0; i < 2500; i++) {
            many.append("9,1,").append(1000 + i).append(",,,入住,业主").append(i).append(",,业主,,,,,\n");
        }
        UUID id = check(many.toString());
        imports.confirm(stage.id(), id);
        breakAtRoom("3300");
        try {
            assertThatThrownBy(() -> job.run(id)).rootCause().hasMessageContaining("power cut");
        } finally {
            repair();
        }
        assertThat(found(id))
                .extracting(HouseholdImport::state, HouseholdImport::done)
                .containsExactly(ImportState.TAKING, 2000);
        assertThat(homes()).isEqualTo(2000);

        job.run(id);

        assertThat(found(id).state()).isEqualTo(ImportState.TAKEN);
        assertThat(homes()).isEqualTo(2500);
        undo(id);
        assertThat(homes()).isZero();
    }

    private void breakAtRoom(String room) {
        owner.jdbc()
                .sql("create function power_cut() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'power cut'; end $$")
                .update();
        owner.jdbc()
                .sql("create trigger power_cut before insert on household for each row when (new.room = '" + room
                        + "' and new.building = '9') execute function power_cut()")
                .update();
    }

    private void repair() {
        owner.jdbc().sql("drop trigger power_cut on household").update();
        owner.jdbc().sql("drop function power_cut()").update();
    }

    @Test
    void oneImportOfAnEstateWorksAtATime() {
        upload(GOOD);

        assertThatThrownBy(() -> upload(GOOD))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getCode()).isEqualTo("residents.import.atWork"));
    }

    @Test
    void aFileWithoutTheNeededColumnsSaysWhichAreMissing() {
        UUID id = check("姓名,手机\n张伟,13812345678\n");

        assertThat(found(id))
                .extracting(HouseholdImport::state, HouseholdImport::failure)
                .containsExactly(ImportState.FAILED, "sheet.header.missing");
    }

    private UUID upload(String text) {
        return imports.upload(
                stage.id(),
                "住户.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                stage.customerServiceLead().asActor());
    }

    private UUID check(String text) {
        UUID id = upload(text);
        job.run(id);
        return id;
    }

    private UUID take(String text) {
        UUID id = check(text);
        imports.confirm(stage.id(), id);
        job.run(id);
        assertThat(found(id).state()).isEqualTo(ImportState.TAKEN);
        return id;
    }

    private void undo(UUID id) {
        imports.undo(stage.id(), id, stage.projectManager().asActor());
        job.run(id);
    }

    private HouseholdImport found(UUID id) {
        return imports.of(stage.id(), id);
    }

    private int homes() {
        return jdbc.sql("select count(*) from household where estate_id = :estate")
                .param("estate", stage.id())
                .query(Integer.class)
                .single();
    }

    /** All that is known about the estate's homes and people, but for their versions. */
    private String everything() {
        return jdbc.sql("""
                        select coalesce(string_agg(line, e'\\n' order by line), '') from (
                          select code || name as line from household_building where estate_id = :estate
                          union all select b.code || u.code from household_unit u join household_building b on b.id = u.building_id where b.estate_id = :estate
                          union all select (to_jsonb(h) - 'version')::text from household h where estate_id = :estate
                          union all select to_jsonb(o)::text from household_occupancy o join household h on h.id = o.household_id where h.estate_id = :estate
                          union all select (to_jsonb(p) - 'version')::text from household_person p where estate_id = :estate) lines
                        """).param("estate", stage.id()).query(String.class).single();
    }
}
