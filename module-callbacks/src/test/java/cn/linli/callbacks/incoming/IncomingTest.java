package cn.linli.callbacks.incoming;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.callbacks.Mending;
import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.RepairState;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.sight.Sight;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.web.api.ApiCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repair from elsewhere is taken once by its number, at its own estate, and owes the callback that its kind asks for. */
@LinliTest
class IncomingTest {

    private static final String TITLES = "维修编号,维修类别,房号,工种,维修人,完工时间,质保到期,维修内容\n";

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Mending mending;

    @Autowired
    SentRepairs sent;

    @Autowired
    RepairTokens tokens;

    @Autowired
    RepairSheets sheets;

    @Autowired
    Repairs repairs;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Stage stage;
    private Actor manager;
    private ApiCaller program;

    @BeforeEach
    void aTuesdayInNovember() {
        days.beginOn("2026-11-24T18:00");
        stage = cast.stage();
        manager = actor(stage.projectManager());
        mending.home(stage, "1201");
        RepairTokens.Issued issued = tokens.issue(stage.id(), "工单系统", manager);
        program = tokens.behind(Sha256.of(issued.secret())).orElseThrow();
    }

    @Test
    void aSentRepairOwesTheCallbackOfItsKind() {
        Repair concealed = sent.take(program, repair("W-1", Map.of("kind", "concealed")));
        Repair leak = sent.take(program, repair("W-2", Map.of("kind", "leak")));
        assertThat(duty(concealed)).singleElement().satisfies(one -> {
            assertThat(one.getStandard()).isEqualTo("CAL-4");
            assertThat(one.getAssigneeId()).isEqualTo(stage.butler().getId());
        });
        assertThat(leak.state()).isEqualTo(RepairState.WAITING_FOR_RAIN);
        assertThat(duty(leak)).isEmpty();
        assertThat(concealed.getSource()).isEqualTo(RepairSource.SYSTEM);
        assertThat(concealed.getTaken().name()).isEqualTo("工单系统");
    }

    @Test
    void theSameAgainIsTheSameRepairAndOtherContentIsRefused() {
        Repair first = sent.take(program, repair("W-1", Map.of()));
        assertThat(sent.take(program, repair("W-1", Map.of())).getId()).isEqualTo(first.getId());
        assertThatThrownBy(() -> sent.take(program, repair("W-1", Map.of("what", "换灯泡"))))
                .isInstanceOfSatisfying(
                        NotTaken.class, no -> assertThat(no.isOtherContent()).isTrue());
        assertThat(count("repair")).isEqualTo(1);
    }

    @Test
    void theSameAgainIsTakenForTheSameAlsoAfterItsKindWasChanged() {
        Repair first = sent.take(program, repair("W-1", Map.of()));
        repairs.classify(stage.id(), first.getId(), RepairKind.CONCEALED, "其实是堵塞", manager);
        assertThat(sent.take(program, repair("W-1", Map.of())).getId()).isEqualTo(first.getId());
    }

    @Test
    void ofEightWhoSendTheSameAtOnceOneIsTaken() throws Exception {
        Set<UUID> ids = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Repair>> answers = threads.invokeAll(Collections.nCopies(8, () -> {
            try (Sight.Frame frame = Sight.of(stage.id()).open()) {
                return sent.take(program, repair("W-1", Map.of()));
            }
        }));
        for (Future<Repair> answer : answers) {
            ids.add(answer.get().getId());
        }
        threads.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(count("repair")).isEqualTo(1);
        assertThat(count("repair_arrival")).isEqualTo(1);
    }

    @Test
    void aColleagueIsKnownByNameAndNeverAsksAboutTheirOwnWork() {
        Repair byName = sent.take(
                program, repair("W-1", Map.of("worker", stage.foreman().getName())));
        Repair bySignIn = sent.take(
                program, repair("W-2", Map.of("worker", stage.foreman().getSignInName())));
        Repair outsider = sent.take(program, repair("W-3", Map.of("worker", "外来师傅")));
        assertThat(byName.isWorkOf(stage.foreman().getId())).isTrue();
        assertThat(bySignIn.isWorkOf(stage.foreman().getId())).isTrue();
        assertThat(bySignIn.getWorkerName()).isEqualTo(stage.foreman().getName());
        assertThat(outsider.getWorkerId()).isNull();
    }

    @Test
    void anotherEstatesHomeIsUnknownAndItsRepairsAreNotFound() {
        Stage other = cast.stage();
        mending.home(other, "909");
        assertThatThrownBy(() -> sent.take(program, repair("W-1", Map.of("home", "3-1-909"))))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        no -> assertThat(no.getReasons())
                                .extracting(Refused::getCode)
                                .containsExactly("callbacks.home.unknown"));
        ApiCaller others = new ApiCaller(UUID.randomUUID(), other.id(), "x");
        Repair first = sent.take(program, repair("W-1", Map.of()));
        assertThatThrownBy(() -> sent.of(others, first.getId())).isInstanceOf(NotFound.class);
        assertThat(sent.of(program, first.getId()).getId()).isEqualTo(first.getId());
    }

    @Test
    void whatNoProgramSentIsNotFoundByPrograms() {
        UUID home = mending.home(stage, "1203");
        UUID byHand = repairs.take(
                        stage.id(),
                        new NewRepair(
                                RepairSource.HAND,
                                "H-1",
                                RepairKind.ORDINARY,
                                Trade.OTHER,
                                home,
                                "换锁",
                                null,
                                "李师傅",
                                clock.instant(),
                                null,
                                null,
                                null),
                        manager)
                .getId();
        assertThatThrownBy(() -> sent.of(program, byHand)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWithdrawnTokenCountsNoMoreAndStaysWithdrawn() {
        RepairTokens.Issued issued = tokens.issue(stage.id(), "旧系统", manager);
        String digest = Sha256.of(issued.secret());
        assertThat(tokens.behind(digest)).map(ApiCaller::estate).contains(stage.id());
        tokens.withdraw(stage.id(), issued.token().getId(), manager);
        assertThat(tokens.behind(digest)).isEmpty();
        assertThatThrownBy(() -> tokens.withdraw(stage.id(), issued.token().getId(), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "update repair_token set withdrawn_at = null, withdrawn_name = null where id = ?")
                        .param(issued.token().getId())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherEstateWithdrawsNoTokenOfOurs() {
        Stage other = cast.stage();
        assertThatThrownBy(() -> tokens.withdraw(other.id(), program.token(), manager))
                .isInstanceOf(NotFound.class);
        assertThat(tokens.ofEstate(other.id())).isEmpty();
    }

    @Test
    void theTokenItselfIsNowhere() {
        RepairTokens.Issued issued = tokens.issue(stage.id(), "工单系统", manager);
        assertThat(issued.secret()).startsWith("linli_").hasSizeGreaterThan(40);
        for (String table : List.of("repair_token", "journal")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like :secret")
                            .param("secret", "%" + issued.secret() + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from journal where changes::text like :digest")
                        .param("digest", "%" + Sha256.of(issued.secret()) + "%")
                        .query(Integer.class)
                        .single())
                .as("nor is its hash in the journal")
                .isZero();
    }

    @Test
    void aListIsJudgedRowByRowAndTakenOnce() throws IOException {
        UUID list = upload("W-1,一般维修,3-1-1201,水电,李师傅,2026-11-24 09:30,,换龙头\n"
                + "W-2,外墙渗漏,3-1-1201,,李师傅,2026-11-23 09:30,2028-11-23,外墙补漏\n"
                + "W-2,一般,3-1-1201,,李师傅,2026-11-23 09:30,,又一次\n"
                + ",说不清,9-9-999,屋顶,,明天,昨天,\n");
        RepairList read = sheets.of(stage.id(), list);
        assertThat(List.of(read.fresh(), read.same(), read.bad())).containsExactly(2, 0, 2);
        assertThat(sheets.badRows(stage.id(), list, 0, 10).get(1).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("number", "kind", "trade", "worker", "doneAt", "warrantyUntil", "what");
        assertThat(count("repair")).as("nothing is taken by reading").isZero();

        sheets.confirm(stage.id(), list, manager);

        assertThat(sheets.of(stage.id(), list).taken()).isEqualTo(2);
        assertThat(count("repair")).isEqualTo(2);
        assertThatThrownBy(() -> sheets.confirm(stage.id(), list, manager)).isInstanceOf(Refused.class);
        assertThat(sheets.badRows(stage.id(), list, 0, 10))
                .as("those to be corrected stay")
                .hasSize(2);
    }

    @Test
    void theSameListAgainBringsNothing() throws IOException {
        String rows = "W-1,一般维修,3-1-1201,水电,李师傅,2026-11-24 09:30,,换龙头\n";
        sheets.confirm(stage.id(), upload(rows), manager);
        UUID again = upload(rows);
        assertThat(sheets.of(stage.id(), again).same()).isEqualTo(1);
        assertThatThrownBy(() -> sheets.confirm(stage.id(), again, manager)).isInstanceOf(Refused.class);
        sheets.letGo(stage.id(), again);
        assertThat(sheets.of(stage.id(), again).letGo()).isTrue();
        assertThat(count("repair")).isEqualTo(1);
    }

    @Test
    void aRepairThatAProgramHasSentIsNotTakenAgainFromAList() throws IOException {
        sent.take(program, repair("W-1", Map.of()));
        UUID same = upload("W-1,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,水龙头漏水\n");
        UUID other = upload("W-1,一般维修,3-1-1201,,王师傅,2026-11-24 09:30,,水龙头漏水\n");
        assertThat(sheets.of(stage.id(), same).same()).isEqualTo(1);
        assertThat(sheets.badRows(stage.id(), other, 0, 10).get(0).problems())
                .extracting(Problem::code)
                .containsExactly("callback.sent.other");
    }

    @Test
    void aRowThatCannotBeTakenAnyMoreIsKeptWithItsReason() throws IOException {
        UUID list = upload(
                "W-1,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,换龙头\n" + "W-2,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,换灯\n");
        sent.take(program, repair("W-1", Map.of("what", "别的")));
        sheets.confirm(stage.id(), list, manager);
        assertThat(sheets.of(stage.id(), list).taken()).isEqualTo(1);
        assertThat(sheets.badRows(stage.id(), list, 0, 10))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.problems()).extracting(Problem::code).containsExactly("callback.sent.other"));
    }

    @Test
    void eachRepairOfAListHasItsOwnLineInTheJournal() throws IOException {
        UUID list = upload(
                "W-1,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,换龙头\n" + "W-2,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,换灯\n");
        int before = count("journal");
        sheets.confirm(stage.id(), list, manager);
        assertThat(count("journal") - before).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoListIsRefusedAtItsField() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "甲,乙\n1,2\n");
        assertThatThrownBy(() -> sheets.upload(stage.id(), "x.csv", file, manager))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getField()).isEqualTo("file"));
    }

    @Test
    void anotherEstatesListIsNotFound() throws IOException {
        UUID list = upload("W-1,一般维修,3-1-1201,,李师傅,2026-11-24 09:30,,换龙头\n");
        UUID other = cast.stage().id();
        assertThatThrownBy(() -> sheets.of(other, list)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.confirm(other, list, manager)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.letGo(other, list)).isInstanceOf(NotFound.class);
    }

    private UUID upload(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), TITLES + rows);
        return sheets.upload(stage.id(), "十一月.csv", file, manager);
    }

    private static Map<String, String> repair(String number, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "number", number,
                "kind", "ordinary",
                "home", "3-1-1201",
                "worker", "李师傅",
                "doneAt", "2026-11-24T09:30:00+08:00",
                "what", "水龙头漏水"));
        fields.putAll(other);
        return fields;
    }

    private List<Duty> duty(Repair repair) {
        return duties.about(stage.id(), repair.subject());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where estate_id = ?")
                .param(stage.id())
                .query(Integer.class)
                .single();
    }
}
