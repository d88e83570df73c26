package cn.linli.forums.items;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.bulletins.QuarterFigures;
import cn.linli.forums.CarriedItems;
import cn.linli.forums.Evening;
import cn.linli.forums.ForumStandard;
import cn.linli.forums.Forums;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FOR-3, 5, 8 and 9 on a real database: what is asked is settled, and what is promised is kept or seen to be late. */
@LinliTest
class ItemsTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Aftermath aftermath;

    @Autowired
    Forums forums;

    @Autowired
    ForumQuestions questions;

    @Autowired
    RectificationItems items;

    @Autowired
    ItemCourse course;

    @Autowired
    ItemLists lists;

    @Autowired
    CarriedItems carried;

    @Autowired
    ForumsOfCompany company;

    @Autowired
    List<QuarterFigures> figures;

    @Autowired
    ContactRegister register;

    @Autowired
    Duties duties;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID forum;

    @BeforeEach
    void anEveningInNovember() {
        days.beginOn("2029-11-20T09:00");
        stage = cast.stage();
        days.liveUntil("2029-11-21T09:00");
        evening.homes(stage);
        forum = aftermath.begun(stage, "2029-11-24");
    }

    @Test
    void everyQuestionEntersTheRegisterWithWhatBecameOfIt() {
        UUID first = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        aftermath.answered(stage, forum, first);
        aftermath.item(stage, forum, "道闸常坏", "2029-12-05");

        assertThat(contacts())
                .extracting(Contact::direction, Contact::said, Contact::promised)
                .containsExactlyInAnyOrder(
                        tuple(Direction.FROM_OWNER, "电梯年检过了吗？", null),
                        tuple(Direction.TO_OWNER, "电梯年检已通过，合格证在轿厢里", null),
                        tuple(Direction.FROM_OWNER, "道闸常坏", null),
                        tuple(Direction.TO_OWNER, "更换电机", "2029-12-05"));
        assertThat(contacts()).allSatisfy(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.FORUM);
            assertThat(contact.sourceLabel()).startsWith("业主恳谈会 · 问题");
        });
    }

    @Test
    void aMistypedQuestionIsCorrectedUntilItIsAnsweredAndItsFirstWordsStay() {
        UUID id = aftermath.asked(stage, forum, "张伟", "电梯年剪过了吗？");
        questions.correct(stage.id(), forum, id, "电梯年检过了吗？", actor(stage.butler()));
        questions.correct(stage.id(), forum, id, "电梯今年年检过了吗？", actor(stage.butler()));
        assertThat(questions.of(stage.id(), forum, id))
                .returns("电梯今年年检过了吗？", ForumQuestion::getWords)
                .returns("电梯年剪过了吗？", ForumQuestion::getFirstWords);
        assertThat(contacts())
                .extracting(Contact::said)
                .containsExactlyInAnyOrder("电梯年剪过了吗？", "电梯年检过了吗？", "电梯今年年检过了吗？");
        assertThatThrownBy(() -> questions.correct(stage.id(), forum, id, " ", actor(stage.butler())))
                .hasMessage("forum.question.words");
        aftermath.answered(stage, forum, id);
        assertThatThrownBy(() -> questions.correct(stage.id(), forum, id, "别的", actor(stage.butler())))
                .hasMessage("forum.question.answered");
    }

    @Test
    void noForumIsHeldWhileAQuestionIsOpen() {
        UUID question = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        assertThatThrownBy(() -> aftermath.held(stage, forum)).hasMessage("forum.question.open");
        aftermath.answered(stage, forum, question);
        aftermath.held(stage, forum);
        assertThat(forums.of(stage.id(), forum).getHeld()).isNotNull();
    }

    @Test
    void nobodyAsksBeforeTheFirstGatheringBegins() {
        UUID later = evening.invited(stage, "2029-12-01");
        assertThatThrownBy(() -> aftermath.asked(stage, later, "张伟", "停车费会涨吗？")).hasMessage("forum.question.tooEarly");
    }

    @ParameterizedTest
    @CsvSource({"2029-12-05T23:59, KEPT", "2029-12-06T00:00, KEPT_LATE"})
    void anItemIsKeptUntilTheEndOfItsDay(String done, Duty.State state) {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        assertThat(duty(ForumStandard.FOR_8, item).getAssigneeId())
                .isEqualTo(stage.engineeringSupervisor().getId());
        days.liveUntil(done);
        aftermath.done(stage, item);
        assertThat(duty(ForumStandard.FOR_8, item).stateAt(clock.instant())).isEqualTo(state);
        Share expected = state == Duty.State.KEPT ? Share.of(1, 1) : Share.of(0, 1);
        assertThat(lists.onTime(stage.estate())).isEqualTo(expected);
    }

    @Test
    void aLaterDateStandsBesideTheFirstOneAndMovesToAnotherPerson() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        items.replan(
                stage.id(),
                item,
                new Plan("整套更换", stage.supervisor().getId(), stage.supervisor().getName(), LocalDate.of(2029, 12, 15)),
                "厂家缺货",
                actor(stage.projectManager()));
        Duty duty = duty(ForumStandard.FOR_8, item);
        assertThat(duty.getDue()).isEqualTo(Evening.at(stage, "2029-12-16T00:00"));
        assertThat(duty.getFirstDue()).isEqualTo(Evening.at(stage, "2029-12-06T00:00"));
        assertThat(duty.getAssigneeId()).isEqualTo(stage.supervisor().getId());
        assertThat(bells(stage.supervisor().getId())).containsExactly("forum.notice.planned");
    }

    @Test
    void whatTheOwnerWasToldInWritingIsKeptAndRegistered() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        assertThat(lists.untoldOf(stage.engineeringSupervisor().getId()))
                .extracting(ItemLists.Untold::id)
                .contains(item);
        aftermath.told(stage, item);
        assertThat(lists.untoldOf(stage.engineeringSupervisor().getId()))
                .extracting(ItemLists.Untold::id)
                .doesNotContain(item);
        assertThat(contacts().get(0))
                .extracting(Contact::channel, Contact::said, Contact::reached)
                .containsExactly(Channel.LETTER, "电机已订购，周五到货", "张伟");
    }

    @Test
    void onlyAReturnVisitClosesAndWhoIsNotContentGetsAnotherRound() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        aftermath.done(stage, item);
        assertThat(duty(ForumStandard.FOR_9, item).isRunning()).isTrue();

        aftermath.visited(stage, item, Content.NOT_REACHED);
        assertThat(items.of(stage.id(), item).state()).isEqualTo(ItemState.DONE);
        assertThat(duty(ForumStandard.FOR_9, item).isRunning()).isTrue();

        aftermath.visited(stage, item, Content.NOT_CONTENT);
        assertThat(items.of(stage.id(), item).state()).isEqualTo(ItemState.OPEN);
        assertThat(duty(ForumStandard.FOR_9, item).isRunning()).isFalse();
        assertThat(duty(ForumStandard.FOR_8, item).getRound()).isEqualTo(2);
        assertThat(duty(ForumStandard.FOR_8, item).getDue()).isEqualTo(Evening.at(stage, "2029-11-30T00:00"));
        assertThat(bells(stage.engineeringSupervisor().getId())).contains("forum.notice.notContent");

        aftermath.done(stage, item);
        aftermath.visited(stage, item, Content.CONTENT);
        assertThat(items.of(stage.id(), item).state()).isEqualTo(ItemState.CLOSED);
        assertThat(course.of(items.of(stage.id(), item)))
                .extracting(ItemCourse.Step::kind)
                .containsExactly(
                        ItemStepKind.PLANNED,
                        ItemStepKind.DONE,
                        ItemStepKind.NOT_REACHED,
                        ItemStepKind.VISITED_NOT_CONTENT,
                        ItemStepKind.DONE,
                        ItemStepKind.VISITED_CONTENT);
    }

    @Test
    void theReturnVisitIsDueThreeDaysAfterItWasDone() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        days.liveUntil("2029-12-01T10:00");
        aftermath.done(stage, item);
        assertThat(duty(ForumStandard.FOR_9, item).getDue()).isEqualTo(Evening.at(stage, "2029-12-05T00:00"));
    }

    @Test
    void theNextForumBeginsWithWhatIsOpenAndKeepsHowItStoodThatDay() {
        UUID open = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        UUID closed = aftermath.item(stage, forum, "路灯不亮", "2029-12-05");
        aftermath.done(stage, closed);
        aftermath.visited(stage, closed, Content.CONTENT);
        aftermath.held(stage, forum);

        UUID next = aftermath.begun(stage, "2030-01-12");
        assertThat(carried.of(forums.of(stage.id(), next)))
                .extracting(CarriedItems.Item::id, CarriedItems.Item::quarter, CarriedItems.Item::overdue)
                .containsExactly(tuple(open, "2029Q4", true));
        aftermath.held(stage, next);
        aftermath.done(stage, open);
        aftermath.visited(stage, open, Content.CONTENT);
        assertThat(carried.of(forums.of(stage.id(), next)))
                .extracting(CarriedItems.Item::concern, CarriedItems.Item::overdue)
                .containsExactly(tuple("道闸常坏", true));
        assertThat(carried.of(forums.of(stage.id(), forum))).isEmpty();
    }

    @Test
    void anotherEstateSeesNothingOfIt() {
        UUID question = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        UUID item = aftermath.planned(stage, forum, question, "电梯年检", "2029-12-05");
        Stage other = cast.stage();
        assertThatThrownBy(() -> items.of(other.id(), item)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.of(other.id(), forum, question)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> items.progress(other.id(), item, "改", List.of(), actor(other.butler())))
                .isInstanceOf(NotFound.class);
        assertThat(lists.ofForum(other.estate(), forum)).isEmpty();
    }

    @Test
    void aStepThatWasTakenCannotBeTakenBack() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        assertThatThrownBy(() -> jdbc.sql("update forum_item_step set words = '改' where item_id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from forum_item_step where item_id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theBulletinTellsHowManyCameAndHowMuchWasDoneInTime() {
        UUID first = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        aftermath.answered(stage, forum, first);
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2029-12-05");
        aftermath.held(stage, forum);
        aftermath.done(stage, item);

        List<QuarterFigures.Row> rows = figures.stream()
                .flatMap(room -> room.of(stage.estate(), new Quarter(2029, 4), Locale.SIMPLIFIED_CHINESE).stream())
                .filter(table -> table.title().contains("恳谈会"))
                .flatMap(table -> table.rows().stream())
                .toList();
        assertThat(rows)
                .extracting(QuarterFigures.Row::name, QuarterFigures.Row::value, QuarterFigures.Row::beside)
                .contains(
                        tuple("举行（次）", 1L, null),
                        tuple("到会业主（人）", 2L, null),
                        tuple("业主提问（个）", 2L, "当场答复 1 个"),
                        tuple("按期完成", 1L, "1 ÷ 1"));
    }

    @Test
    void qualitySeesWhoeverOwesMostFirst() {
        aftermath.item(stage, forum, "道闸常坏", "2029-11-26");
        aftermath.held(stage, forum);
        Stage quiet = cast.stage();
        days.liveUntil("2029-11-28T09:00");

        List<ForumsOfCompany.Line> lines = company.of(new Quarter(2029, 4), null, 1000);
        ForumsOfCompany.Line owing = line(lines, stage);
        assertThat(owing)
                .extracting(
                        ForumsOfCompany.Line::held,
                        ForumsOfCompany.Line::open,
                        ForumsOfCompany.Line::overdue,
                        ForumsOfCompany.Line::heldOn)
                .containsExactly(1, 1, 1, LocalDate.of(2029, 11, 24));
        assertThat(owing.minutes().overdue()).isEqualTo(1);
        assertThat(lines.indexOf(owing)).isLessThan(lines.indexOf(line(lines, quiet)));
        List<ForumsOfCompany.Line> behind = company.of(new Quarter(2029, 4), owing.mark(), 1000);
        assertThat(behind).doesNotContain(owing).contains(line(lines, quiet));
    }

    private static ForumsOfCompany.Line line(List<ForumsOfCompany.Line> lines, Stage stage) {
        return lines.stream()
                .filter(line -> line.code().equals(stage.estate().getCode()))
                .findFirst()
                .orElseThrow();
    }

    private List<Contact> contacts() {
        return register.search(stage.id(), new ContactFilter("", null, null, null, null), null, 50);
    }

    private Duty duty(Standard standard, UUID item) {
        return duties.latest(standard, stage.id(), items.of(stage.id(), item).subject())
                .orElseThrow();
    }

    private List<String> bells(UUID person) {
        return notices.latest(person, 20).stream().map(BellNotice::messageKey).toList();
    }
}
