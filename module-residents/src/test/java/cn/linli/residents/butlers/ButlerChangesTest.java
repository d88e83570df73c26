package cn.linli.residents.butlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Post.Patch;
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
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-10: owners are told the day their butler changes, the former introduces the new one, the number stays. */
@LinliTest
class ButlerChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY_AFTER = LocalDate.of(2026, 12, 1);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    ContactRegister contacts;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Duties duties;

    @Autowired
    ButlerChanges changes;

    @Autowired
    ButlerVisits visits;

    @Autowired
    Clock clock;

    private Stage stage;
    private StaffMember successor;
    private UUID from;
    private UUID to;

    @BeforeEach
    void twoButlersAndFourHomes() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        successor = staff.hire(
                new StaffMember.Particulars("李强", null, null, "zh"), "next-" + UUID.randomUUID(), Cast.PASSWORD);
        to = posts.appoint(successor.getId(), Role.BUTLER, stage.id(), LocalDate.of(2026, 1, 1), List.of())
                .getId();
        from = posts.ofMember(stage.butler().getId()).get(0).getId();
        households.settle(
                stage.id(),
                List.of(
                        home("1", "101", Occupancy.OCCUPIED),
                        home("1", "102", Occupancy.LET),
                        home("1", "201", Occupancy.DECORATED_EMPTY),
                        home("2", "101", Occupancy.OCCUPIED)),
                stage.butler().asActor());
    }

    private static NewHome home(String building, String room, Occupancy occupancy) {
        return new NewHome(
                new HomeNumber(building, "1", room), 1, null, occupancy, LocalDate.of(2025, 1, 1), List.of());
    }

    @Test
    void thePatchChangesHandsOnItsDayAndTheRestStaysWhereItWas() {
        change(TUESDAY_AFTER, patch("1"));
        assertThat(butlerOf("1", TUESDAY_AFTER.minusDays(1)))
                .isEqualTo(stage.butler().getId());
        assertThat(butlerOf("1", TUESDAY_AFTER)).isEqualTo(successor.getId());
        assertThat(butlerOf("2", TUESDAY_AFTER)).isEqualTo(stage.butler().getId());
    }

    @Test
    void whoeverHandsOverEverythingAndLeavesIsNoButlerFromThatDayOn() {
        changes.change(stage.id(), handover(TODAY, Set.of(patch("1"), patch("2"), patch("3")), false), manager());
        assertThat(posts.standing(stage.butler().getId(), TODAY).orElseThrow().hasPostAt(stage.id()))
                .isFalse();
        assertThat(butlerOf("3", TODAY)).isEqualTo(successor.getId());
    }

    @Test
    void whoeverHandsOverEverythingAndStaysIsAButlerWithoutAPatch() {
        changes.change(stage.id(), handover(TODAY, Set.of(patch("1"), patch("2"), patch("3")), true), manager());
        assertThat(posts.standing(stage.butler().getId(), TODAY).orElseThrow().rolesAt(stage.id()))
                .contains(Role.BUTLER);
        assertThat(posts.atEstate(stage.id()).stream()
                        .filter(post -> post.getMemberId().equals(stage.butler().getId()) && post.isHeldOn(TODAY))
                        .map(Post::getPatches))
                .containsExactly(Set.of());
    }

    @Test
    void ownersAreToldByTheEndOfTheDayOnWhichTheNewButlerBegins() {
        ButlerChange today = change(TODAY, patch("1"));
        assertThat(duty(today.subject()).getDue()).isEqualTo(stage.estate().endOf(TODAY));
        days.liveUntil("2026-11-23T23:50");
        changes.told(stage.id(), today.getId(), manager(), "document");
        assertThat(duty(today.subject()).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(changes.of(stage.id(), today.getId()).getToldAt()).isEqualTo(clock.instant());

        ButlerChange late = change(LocalDate.of(2026, 11, 24), patch("2"));
        days.liveUntil("2026-11-25T00:10");
        changes.told(stage.id(), late.getId(), manager(), "document");
        assertThat(duty(late.subject()).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void bothCallOnEveryHomeThatIsLivedInAndTheLastOneEndsTheDuty() {
        ButlerChange change = change(TODAY, patch("1"));
        assertThat(visits.of(stage.id(), change.getId()))
                .extracting(ButlerVisit::home)
                .containsExactly("1-1-101", "1-1-102");
        assertThat(duty(change.visits()).getAssigneeId()).isEqualTo(successor.getId());
        UUID first = visits.of(stage.id(), change.getId()).get(0).id();
        UUID second = visits.of(stage.id(), change.getId()).get(1).id();

        refused(() -> visit(change, first, TODAY, "在家", manager()), "butlers.visit.notYours");
        refused(() -> visit(change, first, TODAY.plusDays(1), "在家", successor.asActor()), "butlers.visit.on");
        refused(() -> visit(change, first, TODAY, " ", successor.asActor()), "butlers.visit.word.needed");
        visit(change, first, TODAY, "张先生在家,认识了新管家", successor.asActor());
        refused(() -> visit(change, first, TODAY, "又去一次", successor.asActor()), "butlers.visit.made");
        assertThat(visits.progress(stage.id(), change.getId())).isEqualTo(new ButlerVisit.Progress(1, 2));
        assertThat(duty(change.visits()).getFulfilment()).isNull();

        visit(change, second, TODAY, "租户在家", stage.butler().asActor());
        assertThat(duty(change.visits()).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        UUID home = visits.of(stage.id(), change.getId()).get(0).household();
        assertThat(contacts.ofHousehold(stage.id(), home, 5)).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.HOME_VISIT);
            assertThat(contact.said()).isEqualTo("张先生在家,认识了新管家");
        });
    }

    @Test
    void whereNobodyLivesThereIsNobodyToVisitAndNoDutyForIt() {
        ButlerChange change = change(TODAY, patch("3"));
        assertThat(visits.of(stage.id(), change.getId())).isEmpty();
        assertThat(duties.latest(ButlerStandard.RES_10, stage.id(), change.visits()))
                .isEmpty();
        assertThat(duty(change.subject()).getFulfilment()).isNull();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        refused(() -> change(TODAY.minusDays(1), patch("1")), "butlers.since.wrong");
        refused(() -> change(TODAY, patch("9")), "staff.patch.notTheirs");
        refused(
                () -> changes.change(
                        stage.id(),
                        new Handover(from, from, Set.of(patch("1")), TODAY, "021-1", TODAY, true),
                        manager()),
                "staff.patch.sameButler");
        refused(
                () -> changes.change(
                        stage.id(), new Handover(from, to, Set.of(patch("1")), TODAY, " ", TODAY, true), manager()),
                "butlers.telephone.needed");
        assertThat(butlerOf("1", TODAY)).isEqualTo(stage.butler().getId());
        assertThat(changes.all(stage.id())).isEmpty();
    }

    @Test
    void whatIsPlannedAlreadyIsNotForgottenByAChangeBeforeIt() {
        change(TUESDAY_AFTER, patch("1"));
        refused(() -> change(TODAY, patch("2")), "staff.patch.planned");
    }

    private ButlerChange change(LocalDate since, Patch patch) {
        from = posts.atEstate(stage.id()).stream()
                .filter(post -> post.getMemberId().equals(stage.butler().getId()) && post.isHeldOn(TODAY))
                .map(Post::getId)
                .findFirst()
                .orElseThrow();
        to = posts.atEstate(stage.id()).stream()
                .filter(post -> post.getMemberId().equals(successor.getId()) && post.isHeldOn(TODAY))
                .map(Post::getId)
                .findFirst()
                .orElseThrow();
        return changes.of(stage.id(), changes.change(stage.id(), handover(since, Set.of(patch), true), manager()));
    }

    private Handover handover(LocalDate since, Set<Patch> patches, boolean stays) {
        return new Handover(from, to, patches, since, "021-5555 0101", since.plusDays(7), stays);
    }

    private void visit(ButlerChange change, UUID visit, LocalDate on, String word, Actor by) {
        visits.made(stage.id(), change.getId(), visit, on, word, by);
    }

    private Duty duty(Subject about) {
        return duties.latest(ButlerStandard.RES_10, stage.id(), about).orElseThrow();
    }

    private UUID butlerOf(String building, LocalDate on) {
        return posts.butlerOf(stage.id(), building, "1", on).orElseThrow();
    }

    private Actor manager() {
        return stage.projectManager().asActor();
    }

    private static Patch patch(String building) {
        return new Patch(building, "");
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).hasMessage(key);
    }
}
