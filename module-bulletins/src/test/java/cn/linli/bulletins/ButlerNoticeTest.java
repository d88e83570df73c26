package cn.linli.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.butlers.ButlerChange;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerStandard;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-10: the notice of a change of butler drafts itself, goes the way of every paper, and ends the duty when owners have it. */
@LinliTest
class ButlerNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Households households;

    @Autowired
    ButlerChanges changes;

    @Autowired
    ButlerNotices notices;

    @Autowired
    Documents documents;

    @Autowired
    IssueRegister register;

    @Autowired
    Approvals approvals;

    @Autowired
    Duties duties;

    @Autowired
    Clock clock;

    private Stage stage;
    private ButlerChange change;
    private UUID notice;

    @BeforeEach
    void theProjectManagerChangesTheButlerOfBuildingOne() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        households.settle(
                stage.id(),
                Stream.of("1", "2")
                        .flatMap(building -> Stream.of("101", "102").map(room -> home(building, room)))
                        .toList(),
                stage.butler().asActor());
        StaffMember successor = staff.hire(
                new StaffMember.Particulars("李<强>", null, null, "zh"), "next-" + UUID.randomUUID(), Cast.PASSWORD);
        UUID to = posts.appoint(successor.getId(), Role.BUTLER, stage.id(), LocalDate.of(2026, 1, 1), List.of())
                .getId();
        UUID from = posts.ofMember(stage.butler().getId()).get(0).getId();
        change = changes.of(
                stage.id(),
                changes.change(
                        stage.id(),
                        new Handover(
                                from, to, Set.of(new Patch("1", "")), TODAY, "021-5555 0101", TODAY.plusDays(7), true),
                        stage.projectManager().asActor()));
        String link = notices.of(stage.id(), change.getId()).orElseThrow().link();
        notice = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
    }

    private static NewHome home(String building, String room) {
        return new NewHome(
                new HomeNumber(building, "1", room),
                1,
                null,
                room.equals("101") ? Occupancy.OCCUPIED : Occupancy.DECORATED_EMPTY,
                LocalDate.of(2025, 1, 1),
                List.of());
    }

    @Test
    void theDraftSaysWhoComesAfterWhomFromWhenAndThatTheNumberStays() {
        Document draft = documents.of(stage.id(), notice);
        assertThat(draft.getKind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(draft.state()).isEqualTo(DocumentState.DRAFT);
        assertThat(draft.getEdition().getTitle()).isEqualTo("管家调整通知（1栋）");
        assertThat(draft.getEdition().wording().text())
                .contains("自2026-11-23起，1栋的管家由王管家调整为李<强>。", "管家服务电话不变：021-5555 0101", "2026-11-30");
        assertThat(Body.pictures(draft.getEdition().getBody())).isEmpty();
    }

    @Test
    void theDutyEndsWhenTheNoticeIsPublishedAndEachHomeOfThePatchHasItsLine() {
        documents.submit(stage.id(), notice, stage.supervisor().asActor());
        // Whoever changed the butler did not write the paper, and may answer it.
        course.decide(stage, notice, Verdict.YES, null);
        course.handwriting(stage.projectManager());
        documents.sign(stage.id(), notice, stage.projectManager().asActor());
        assertThat(told().getFulfilment()).isNull();

        documents.publish(stage.id(), notice, stage.projectManager().asActor());
        assertThat(told().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(register.lines(stage.id(), notice, 1, true, null, 10))
                .extracting(Issue::place)
                .containsExactly("1-1-101", "1-1-102");
        assertThat(register.progress(stage.id(), notice, 1)).containsExactly(new Issue.Progress(Way.LETTER_BOX, 0, 2));
    }

    @Test
    void theNextDayItIsKeptLate() {
        documents.submit(stage.id(), notice, stage.supervisor().asActor());
        course.decide(stage, notice, Verdict.YES, null);
        course.handwriting(stage.projectManager());
        documents.sign(stage.id(), notice, stage.projectManager().asActor());
        days.liveUntil("2026-11-24T08:00");
        documents.publish(stage.id(), notice, stage.projectManager().asActor());
        assertThat(told().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    /** BUL-2: where nobody else may answer, the general director does. */
    @Test
    void whatTheOnlyProjectManagerSubmitsIsForTheGeneralDirectorToAnswerAndSign() {
        StaffMember director = staff.hire(
                new StaffMember.Particulars("总主任", null, null, "zh"), "gd-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(director.getId(), Role.GENERAL_DIRECTOR, null, LocalDate.of(2020, 1, 1), List.of());
        documents.submit(stage.id(), notice, stage.projectManager().asActor());
        var asked = approvals.pendingFor(Document.SUBJECT, notice.toString());
        assertThat(asked)
                .singleElement()
                .satisfies(one -> assertThat(one.role()).isEqualTo(Role.GENERAL_DIRECTOR));
        assertThat(documents.of(stage.id(), notice).waitsForDirector()).isTrue();

        approvals.decide(stage.id(), asked.get(0).id(), director.asActor(), Verdict.YES, null);
        assertThat(documents.of(stage.id(), notice).state()).isEqualTo(DocumentState.APPROVED);
        course.handwriting(director);
        documents.sign(stage.id(), notice, director.asActor());
        assertThat(documents.of(stage.id(), notice).state()).isEqualTo(DocumentState.SIGNED);
    }

    private Duty told() {
        return duties.latest(ButlerStandard.RES_10, stage.id(), change.subject())
                .orElseThrow();
    }
}
