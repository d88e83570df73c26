package cn.linli.forums;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.IssueScope;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactRegister;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FOR-3, FOR-4, COM-4: who was asked, who came, what was talked about, what it cost. */
@LinliTest
class ForumEveningTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Forums forums;

    @Autowired
    ForumSessions sessions;

    @Autowired
    ForumInvitations invitations;

    @Autowired
    InvitationLists lists;

    @Autowired
    SignIns signIns;

    @Autowired
    Attendances attendances;

    @Autowired
    ForumAgendas agendas;

    @Autowired
    ForumCosts costs;

    @Autowired
    ForumCourse course;

    @Autowired
    ForumLists forumLists;

    @Autowired
    Standards standards;

    @Autowired
    TableOwner owner;

    @Autowired
    ContactRegister register;

    @Autowired
    Clock clock;

    private Stage stage;

    @BeforeEach
    void anEstateWithThreeHomes() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        evening.homes(stage);
    }

    @Test
    void everyHomeIsAskedOnceAndTheAnswersAreCounted() {
        UUID id = evening.invited(stage, "2026-11-28");
        assertThat(evening.asked(stage, id)).isEqualTo(3);
        assertThat(evening.asked(stage, id)).isZero();
        answer(id, "1-1-101", Invitation.Answer.COMING);
        answer(id, "2-1-201", Invitation.Answer.NOT_COMING);
        Invitation.Counts counts = lists.counts(stage.id(), id);
        assertThat(counts).isEqualTo(new Invitation.Counts(3, 1, 1));
        assertThat(counts.silent()).isEqualTo(1);
        assertThat(lists.nextSilent(stage.id(), id, 0))
                .hasValueSatisfying(next -> assertThat(next.home()).isEqualTo("1-1-102"));
        answer(id, "2-1-201", Invitation.Answer.COMING);
        assertThat(lists.counts(stage.id(), id).coming()).isEqualTo(2);
        assertThat(register.ofHousehold(stage.id(), home(id, "2-1-201").household(), 10))
                .extracting(Contact::said)
                .containsExactly("邀请参加业主恳谈会，答复：会来", "邀请参加业主恳谈会，答复：不来");
    }

    @Test
    void smallGroupsAskEachHomeToOneOfThem() {
        UUID id = forums.plan(
                stage.id(),
                new Quarter(2026, 4),
                new Preparation("分组恳谈", ForumForm.GROUPS, "停车", "各栋", "圆桌", 0L),
                actor(stage.projectManager()));
        UUID first = sessions.arrange(stage.id(), id, gathering("1栋", "2026-11-28T10:00", "2026-11-28T11:00"));
        sessions.arrange(stage.id(), id, gathering("2栋", "2026-11-28T14:00", "2026-11-28T15:00"));
        forums.invite(stage.id(), id, actor(stage.projectManager()));
        assertThatThrownBy(() -> evening.asked(stage, id)).hasMessage("forum.invitation.session");
        IssueScope building = new IssueScope(Set.of("1"), Set.of(), Set.of(), null);
        assertThat(invitations.ask(stage.id(), id, first, Invitation.Way.DOOR, building, actor(stage.butler())))
                .isEqualTo(2);
        assertThat(lists.page(stage.id(), id, InvitationLists.Show.ALL, null, 10))
                .allSatisfy(home -> assertThat(home.session()).isEqualTo(first));
    }

    @Test
    void anOwnerSignsInOnceHoweverOftenTheFormIsSent() {
        UUID id = evening.invited(stage, "2026-11-28");
        String token = evening.session(stage, id).getToken();
        assertThatThrownBy(() -> signIns.signIn(token, "张伟", "1-101")).hasMessage("forum.signIn.notNow");
        days.liveUntil("2026-11-28T18:40");
        signIns.signIn(token, "张伟", "1-101");
        signIns.signIn(token, " 张伟 ", "1栋1单元101");
        signIns.signIn(token, "李娜", "");
        signIns.signIn(token, "访客", "隔壁小区");
        List<Attendance> names = attendances.of(stage.id(), id);
        assertThat(names).extracting(Attendance::name).containsExactly("张伟", "李娜", "访客");
        assertThat(names).extracting(Attendance::home).containsExactly("1-1-101", "", "隔壁小区");
        assertThat(names.get(0).household()).isNotNull();
        assertThat(names.get(2).household()).isNull();
        assertThat(attendances.present(stage.id(), id)).isEqualTo(3);
    }

    @Test
    void theSheetIsEnteredAfterTheBeginningAndCountsNobodyTwice() {
        UUID id = evening.invited(stage, "2026-11-28");
        assertThatThrownBy(() -> evening.sheet(stage, id, "张伟 1-101")).hasMessage("forum.signIn.notBegun");
        days.liveUntil("2026-11-28T19:10");
        signIns.signIn(evening.session(stage, id).getToken(), "张伟", "1-101");
        evening.sheet(stage, id, "张伟 1-101", "王芳 1-102");
        assertThat(attendances.of(stage.id(), id))
                .extracting(Attendance::channel)
                .containsExactly(Attendance.Channel.QR, Attendance.Channel.SHEET);
        UUID wang = attendances.of(stage.id(), id).get(1).id();
        signIns.strike(stage.id(), id, wang, actor(stage.frontDesk()));
        assertThat(attendances.present(stage.id(), id)).isEqualTo(1);
        assertThat(course.of(forums.of(stage.id(), id)))
                .anySatisfy(line -> assertThat(line).returns("王芳 1-1-102", ForumCourse.Line::words));
    }

    @Test
    void theSheetIsStillEnteredAfterTheForumWasHeldButNotAfterItWasFiled() {
        UUID id = heldForum();
        evening.sheet(stage, id, "王芳 1-102");
        assertThat(attendances.present(stage.id(), id)).isEqualTo(2);
        forums.file(stage.id(), id, UUID.randomUUID(), "ab".repeat(32), actor(stage.projectManager()));
        assertThatThrownBy(() -> evening.sheet(stage, id, "李娜")).hasMessage("forum.notNow.SIGN_IN");
    }

    @Test
    void aFiledForumDoesNotChangeAnyMoreWhoeverAsks() {
        UUID id = heldForum();
        forums.file(stage.id(), id, UUID.randomUUID(), "ab".repeat(32), actor(stage.projectManager()));
        assertThatThrownBy(() -> owner.jdbc()
                        .sql("update forum set title = 'x' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("is filed");
    }

    @Test
    void whatWasMovedIsSaidInTheCourseAndEarlierAnswersAreAskedAgain() {
        UUID id = evening.invited(stage, "2026-11-28");
        evening.asked(stage, id);
        answer(id, "1-1-101", Invitation.Answer.COMING);
        days.liveUntil("2026-11-24T09:00");
        UUID session = evening.session(stage, id).getId();
        sessions.change(
                stage.id(),
                id,
                session,
                gathering("全体", "2026-11-29T19:00", "2026-11-29T21:00"),
                actor(stage.customerServiceLead()));
        assertThat(course.of(forums.of(stage.id(), id)))
                .anySatisfy(line ->
                        assertThat(line.words()).isEqualTo("活动室 2026-11-28 19:00–21:00 → 会所 2026-11-29 19:00–21:00"));
        Invitation asked = home(id, "1-1-101");
        assertThat(asked.isBefore(evening.session(stage, id).getMoved().at())).isTrue();
        answer(id, "1-1-101", Invitation.Answer.NOT_COMING);
        assertThat(home(id, "1-1-101")
                        .isBefore(evening.session(stage, id).getMoved().at()))
                .isFalse();
    }

    @Test
    void whereSomebodySignedInTheForumIsNeitherMovedNorCalledOff() {
        UUID id = evening.invited(stage, "2026-11-28");
        ForumSession session = evening.session(stage, id);
        days.liveUntil("2026-11-28T19:10");
        signIns.signIn(session.getToken(), "张伟", "1-101");
        Gathering other = gathering("全体", "2026-11-29T19:00", "2026-11-29T21:00");
        assertThatThrownBy(() -> sessions.change(stage.id(), id, session.getId(), other, actor(stage.projectManager())))
                .hasMessage("forum.session.attended");
        assertThatThrownBy(() -> forums.callOff(stage.id(), id, "停电", actor(stage.projectManager())))
                .hasMessage("forum.callOff.attended");
        UUID mistaken = attendances.of(stage.id(), id).get(0).id();
        signIns.strike(stage.id(), id, mistaken, actor(stage.frontDesk()));
        sessions.change(stage.id(), id, session.getId(), other, actor(stage.projectManager()));
        forums.callOff(stage.id(), id, "停电", actor(stage.projectManager()));
        assertThat(forums.of(stage.id(), id).state()).isEqualTo(ForumState.CALLED_OFF);
    }

    @Test
    void theAgendaKeepsTheOrderOfTheProcedureAndTakesAConcernOverOnce() {
        UUID id = evening.prepared(stage, "2026-11-28");
        agendas.add(stage.id(), id, AgendaPart.LAW, "《民法典》物业服务合同");
        agendas.add(stage.id(), id, AgendaPart.PRIORITIES, "电梯大修");
        agendas.takeOver(stage.id(), id, "PARKING", "停车：登记 12 件");
        agendas.takeOver(stage.id(), id, "PARKING", "停车：登记 12 件");
        Forum forum = forums.of(stage.id(), id);
        assertThat(agendas.byPart(forum).keySet())
                .containsExactly(AgendaPart.PRIORITIES, AgendaPart.CONCERNS, AgendaPart.LAW);
        assertThat(agendas.of(forum)).hasSize(3);
        assertThatThrownBy(() -> agendas.add(stage.id(), id, AgendaPart.CARRIED, "东门积水"))
                .hasMessage("forum.agenda.carried");
        agendas.remove(stage.id(), id, agendas.of(forum).get(0).id());
        assertThat(agendas.of(forum)).hasSize(2);
    }

    @Test
    void aQuartersForumsCostBesideTheBudgetOfTheEstate() {
        UUID id = evening.prepared(stage, "2026-11-28");
        costs.add(stage.id(), id, "矿泉水", 8_600, null, actor(stage.frontDesk()));
        costs.add(stage.id(), id, "横幅", 42_000, null, actor(stage.frontDesk()));
        assertThat(costs.budget(stage.id(), "2026Q4"))
                .isEqualTo(new ForumCosts.Budget(50_600, 50_000))
                .returns(true, ForumCosts.Budget::isExceeded);
        standards.override(
                ForumStandard.COM_4, StandardNumber.QUOTA, stage.id(), 800, actor(stage.administrator()), "会场租金");
        assertThat(costs.budget(stage.id(), "2026Q4").isExceeded()).isFalse();
        assertThatThrownBy(() -> costs.add(stage.id(), id, "横幅", 0, null, actor(stage.frontDesk())))
                .hasMessage("forum.cost.amount");
    }

    @Test
    void theBoardAnnouncesWhatOwnersAreInvitedToUntilItIsOver() {
        UUID id = evening.prepared(stage, "2026-11-28");
        assertThat(forumLists.announced(stage.id(), clock.instant())).isEmpty();
        forums.invite(stage.id(), id, actor(stage.projectManager()));
        assertThat(forumLists.announced(stage.id(), clock.instant()))
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo("活动室"));
        days.liveUntil("2026-11-28T21:00");
        assertThat(forumLists.announced(stage.id(), clock.instant())).isEmpty();
    }

    @Test
    void noSessionIsArrangedInThePastOrBeforeTheQuarter() {
        UUID id = evening.begun(stage, "2027Q1");
        assertRefused("forum.session.past", id, gathering("全体", "2026-11-20T19:00", "2026-11-20T21:00"));
        assertRefused("forum.session.beforeQuarter", id, gathering("全体", "2026-12-20T19:00", "2026-12-20T21:00"));
    }

    private void assertRefused(String sentence, UUID id, Gathering gathering) {
        assertThatThrownBy(() -> sessions.arrange(stage.id(), id, gathering))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo("date"))
                .hasMessage(sentence);
    }

    @Test
    void anotherEstateSeesNothingOfIt() {
        UUID id = evening.invited(stage, "2026-11-28");
        evening.asked(stage, id);
        Stage other = cast.stage();
        assertThatThrownBy(() -> forums.of(other.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forums.invite(other.id(), id, actor(other.projectManager())))
                .isInstanceOf(NotFound.class);
        assertThat(lists.page(other.id(), id, InvitationLists.Show.ALL, null, 10))
                .isEmpty();
        assertThat(forumLists.page(other.id(), null, 10)).isEmpty();
    }

    private UUID heldForum() {
        UUID id = evening.invited(stage, "2026-11-28");
        days.liveUntil("2026-11-28T20:00");
        evening.sheet(stage, id, "张伟 1-101");
        evening.held(stage, id);
        return id;
    }

    private Gathering gathering(String name, String from, String until) {
        return new Gathering(name, "会所", Evening.at(stage, from), Evening.at(stage, until));
    }

    private void answer(UUID forum, String home, Invitation.Answer answer) {
        invitations.answer(
                stage.id(), forum, home(forum, home).id(), answer, Invitation.Way.TELEPHONE, actor(stage.frontDesk()));
    }

    private Invitation home(UUID forum, String home) {
        return lists.page(stage.id(), forum, InvitationLists.Show.ALL, null, 100).stream()
                .filter(one -> one.home().equals(home))
                .findFirst()
                .orElseThrow();
    }
}
