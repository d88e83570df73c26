package cn.linli.residents.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonCard;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RES-7 on the ledger: half month after half month, until a contact says content. */
@LinliTest
class DiscontentsTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    Duties duties;

    @Autowired
    Standards standards;

    @Autowired
    Notices notices;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    ButlerChanges changes;

    @Autowired
    Discontents discontents;

    @Autowired
    DiscontentLists lists;

    @Autowired
    GroupProposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID home;

    @BeforeEach
    void aHome() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = settle("101", OwnerGroup.GENERAL);
    }

    private UUID settle(String room, OwnerGroup group) {
        return households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", room),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of(details(group)))),
                        butler())
                .get(0);
    }

    private static PersonDetails details(OwnerGroup group) {
        return new PersonDetails("张伟", Relation.OWNER, null, null, null, null, false, group, null, null);
    }

    @Test
    void whoeverComesIntoTheGroupIsContactedWithinFifteenDays() {
        Discontent begun = dissatisfied();
        Duty duty = duty(begun);
        assertThat(duty.getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 8)));
        assertThat(duty.getAssigneeId()).isEqualTo(stage.butler().getId());
        assertThat(lists.toContact(stage.id(), stage.butler().getId(), 0, 10))
                .extracting(DiscontentLists.Row::home)
                .containsExactly("1-1-101");
    }

    @Test
    void eachContactThatDoesNotSayContentBeginsTheNextFifteenDays() {
        Discontent begun = dissatisfied();
        days.liveUntil("2026-12-05T10:00");
        discontents.contact(stage.id(), begun.getId(), word(null), butler());
        days.liveUntil("2026-12-21T00:10");
        discontents.contact(stage.id(), begun.getId(), word(null), butler());
        assertThat(discontents.plan(begun))
                .extracting(duty -> duty.stateAt(clock.instant()))
                .containsExactly(Duty.State.KEPT, Duty.State.KEPT_LATE, Duty.State.OPEN);
        assertThat(duty(begun).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2027, 1, 5)));
        assertThat(register.ofHousehold(stage.id(), home, 5)).hasSize(2).first().satisfies(contact -> {
            assertThat(contact.said()).contains("还不满意", "门还关不严");
            assertThat(contact.promised()).isEqualTo("周五换合页");
        });
    }

    @Test
    void theNumberOfDaysIsTheEstatesOwn() {
        standards.override(
                CareStandard.RES_7,
                StandardNumber.ALLOWANCE,
                stage.id(),
                7,
                stage.administrator().asActor(),
                "更勤");
        assertThat(duty(dissatisfied()).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void aTryMovesNoDateAndIsNoContact() {
        Discontent begun = dissatisfied();
        discontents.miss(stage.id(), begun.getId(), Channel.TELEPHONE, "没人接", butler());
        assertThat(duty(begun).isRunning()).isTrue();
        assertThat(discontents.plan(begun)).hasSize(1);
        assertThat(register.ofHousehold(stage.id(), home, 5)).isEmpty();
        assertThat(discontents.course(discontents.of(stage.id(), begun.getId())))
                .extracting(DiscontentStep::kind)
                .containsExactly(DiscontentStep.Kind.BEGUN, DiscontentStep.Kind.MISSED);
    }

    @Test
    void contentClosesItAndSomebodyElseConfirmsTheGroup() {
        Discontent begun = dissatisfied();
        discontents.contact(stage.id(), begun.getId(), word(OwnerGroup.GENERAL), butler());
        assertThat(duty(begun).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.DISSATISFIED);
        assertThat(notices.latest(stage.customerServiceLead().getId(), 5))
                .extracting(BellNotice::messageKey)
                .contains("discontent.notice.content");
        assertThat(lists.toRegroup(stage.id(), 10)).hasSize(1);

        refused(
                () -> discontents.regroup(stage.id(), begun.getId(), OwnerGroup.GENERAL, butler()),
                "discontent.regroup.ownWord");
        discontents.regroup(stage.id(), begun.getId(), OwnerGroup.QUALITY, lead());
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.QUALITY);
        assertThat(discontents.running(stage.id(), home)).isEmpty();
        assertThat(discontents.plan(begun)).hasSize(1);
        Ending ending =
                Objects.requireNonNull(discontents.of(stage.id(), begun.getId()).getEnding());
        assertThat(ending.endedHow()).isEqualTo(Ending.How.REGROUPED);
    }

    @Test
    void whereTheGroupIsNotConfirmedTheNextFifteenDaysBegin() {
        Discontent begun = dissatisfied();
        discontents.contact(stage.id(), begun.getId(), word(OwnerGroup.GENERAL), butler());
        days.liveUntil("2026-11-25T10:00");
        discontents.stay(stage.id(), begun.getId(), "还有一处没修好", lead());
        assertThat(duty(begun).isRunning()).isTrue();
        assertThat(duty(begun).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 10)));
    }

    @Test
    void nobodyLeavesTheGroupThroughTheFormOfAPerson() {
        dissatisfied();
        refused(
                () -> households.amend(stage.id(), owner().id(), details(OwnerGroup.GENERAL)),
                "residents.group.untilContent");
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.DISSATISFIED);
    }

    @Test
    void aMistakeIsLetGoWithAReasonAndCounted() {
        Discontent begun = dissatisfied();
        refused(() -> discontents.letGo(stage.id(), begun.getId(), "", lead()), "discontent.reason.needed");
        discontents.letGo(stage.id(), begun.getId(), "登记错了房号", lead());
        assertThat(duty(begun).stateAt(clock.instant())).isEqualTo(Duty.State.WAIVED);
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.GENERAL);
        assertThat(discontents.running(stage.id(), home)).isEmpty();
    }

    @Test
    void whoeverSellsIsNotContactedAnyMore() {
        Discontent begun = dissatisfied();
        households.changeOwner(
                stage.id(), home, PersonDetails.of("李明", Relation.OWNER, null), LocalDate.of(2026, 11, 23), "出售", true);
        assertThat(duty(begun).stateAt(clock.instant())).isEqualTo(Duty.State.WAIVED);
        assertThat(discontents.running(stage.id(), home)).isEmpty();
    }

    @Test
    void whatAListHasBroughtIsSeenTheNextDay() {
        UUID listed = settle("102", OwnerGroup.DISSATISFIED);
        assertThat(discontents.running(stage.id(), listed)).isEmpty();
        days.liveUntil("2026-11-24T08:00");
        Discontent begun = discontents.running(stage.id(), listed).orElseThrow();
        assertThat(duty(begun).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 9)));
        days.liveUntil("2026-11-26T08:00");
        assertThat(discontents.plan(begun)).hasSize(1);
    }

    @Test
    void theContactGoesWithThePatchToTheNewButler() {
        Discontent begun = dissatisfied();
        StaffMember successor = staff.hire(
                new StaffMember.Particulars("李强", null, null, "zh"), "next-" + UUID.randomUUID(), Cast.PASSWORD);
        UUID to = posts.appoint(successor.getId(), Role.BUTLER, stage.id(), LocalDate.of(2026, 1, 1), List.of())
                .getId();
        UUID from = posts.ofMember(stage.butler().getId()).get(0).getId();
        LocalDate since = LocalDate.of(2026, 11, 25);
        changes.change(
                stage.id(),
                new Handover(
                        from,
                        to,
                        Set.of(new cn.linli.kernel.staff.Post.Patch("1", "")),
                        since,
                        "021-5555 0101",
                        since.plusDays(7),
                        true),
                lead());
        assertThat(duty(begun).getAssigneeId()).isEqualTo(stage.butler().getId());
        days.liveUntil("2026-11-25T08:00");
        assertThat(duty(begun).getAssigneeId()).isEqualTo(successor.getId());
    }

    @Test
    void aLowScoreProposesAndAPersonDecides() {
        proposals.heard(stage.id(), home, score(3, "a"));
        assertThat(proposals.open(stage.id())).isEmpty();
        proposals.heard(stage.id(), home, score(1, "b"));
        proposals.heard(stage.id(), home, score(2, "c"));
        GroupProposal proposed = proposals.open(stage.id()).get(0);
        assertThat(proposals.open(stage.id())).hasSize(1);
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.GENERAL);
        assertThat(notices.latest(stage.supervisor().getId(), 5))
                .extracting(BellNotice::messageKey)
                .contains("discontent.notice.proposed");

        proposals.confirm(stage.id(), proposed.getId(), lead());
        assertThat(groupOfOwner()).isEqualTo(OwnerGroup.DISSATISFIED);
        Discontent begun = discontents.running(stage.id(), home).orElseThrow();
        assertThat(begun.getBecause()).isEqualTo("工单评分：1");
        assertThat(duty(begun).isRunning()).isTrue();
        refused(() -> proposals.refuse(stage.id(), proposed.getId(), "误点", lead()), "discontent.proposal.decided");
        proposals.heard(stage.id(), home, score(1, "d"));
        assertThat(proposals.open(stage.id())).isEmpty();
    }

    @Test
    void whatWasRefusedWithAReasonIsNotProposedAgainByTheSameScore() {
        proposals.heard(stage.id(), home, score(1, "e"));
        UUID proposed = proposals.open(stage.id()).get(0).getId();
        refused(() -> proposals.refuse(stage.id(), proposed, " ", lead()), "discontent.reason.needed");
        proposals.refuse(stage.id(), proposed, "已核实，是误点", lead());
        proposals.heard(stage.id(), home, score(1, "e"));
        assertThat(proposals.open(stage.id())).isEmpty();
        assertThat(discontents.running(stage.id(), home)).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatIsOverAndWhatWasDone() {
        Discontent begun = dissatisfied();
        discontents.letGo(stage.id(), begun.getId(), "登记错了", lead());
        assertThatThrownBy(() -> jdbc.sql("update household_discontent set because = 'x' where id = ?")
                        .param(begun.getId())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from household_discontent_step where discontent_id = ?")
                        .param(begun.getId())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private Discontent dissatisfied() {
        households.amend(stage.id(), owner().id(), details(OwnerGroup.DISSATISFIED));
        return discontents.running(stage.id(), home).orElseThrow();
    }

    private PersonCard owner() {
        return households.of(stage.id(), home).contactPerson().orElseThrow();
    }

    private OwnerGroup groupOfOwner() {
        return owner().group();
    }

    private static OwnersWord word(@Nullable OwnerGroup content) {
        return new OwnersWord(Channel.TELEPHONE, "张伟", "门还关不严", "周五换合页", content);
    }

    private static LowScore score(int score, String source) {
        return new LowScore(score, "工单评分：" + score, "ticket", source, null);
    }

    private Duty duty(Discontent about) {
        return duties.latest(CareStandard.RES_7, stage.id(), about.subject()).orElseThrow();
    }

    private Actor butler() {
        return stage.butler().asActor();
    }

    private Actor lead() {
        return stage.customerServiceLead().asActor();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).hasMessage(key);
    }
}
