package cn.linli.forums.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.forums.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of one question and one item: FOR-5, FOR-8 and FOR-9, with nothing around them. */
class ItemRulesTest {

    private static final Actor ENGINEER = Actor.staff(UUID.randomUUID(), "周工");
    private static final Actor LEAD = Actor.staff(UUID.randomUUID(), "陈客服");
    private static final Actor MANAGER = Actor.staff(UUID.randomUUID(), "孙经理");
    private static final LocalDate FORUM = LocalDate.of(2026, 11, 28);
    private static final Instant EVENING = Instant.parse("2026-11-28T12:00:00Z");

    /** The one table: what may be done in which state, as the procedure says it. */
    @Test
    void eachActBelongsToItsStatesAndNoneToAClosedItem() {
        Map<ItemState, Set<String>> possible = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            possible.put(
                    state,
                    Stream.of(ItemAction.values())
                            .filter(action -> action.isPossibleIn(state))
                            .map(Enum::name)
                            .collect(Collectors.toSet()));
        }
        assertThat(possible)
                .containsEntry(ItemState.OPEN, Set.of("REPLAN", "PROGRESS", "TELL", "FINISH", "CARRY"))
                .containsEntry(ItemState.DONE, Set.of("TELL", "VISIT", "CARRY"))
                .containsEntry(ItemState.CLOSED, Set.of());
    }

    @Test
    void aQuestionIsAnsweredOrBecomesAnItemAndNeverBoth() {
        ForumQuestion answered = question();
        answered.answer("电机已订购", LEAD, EVENING);
        assertThat(answered.isOpen()).isFalse();
        assertThatThrownBy(() -> answered.becomes(UUID.randomUUID())).hasMessage("forum.question.answered");
        assertThatThrownBy(() -> answered.answer("再答一次", LEAD, EVENING)).hasMessage("forum.question.answered");

        ForumQuestion item = question();
        item.becomes(UUID.randomUUID());
        assertThat(item.isOpen()).isFalse();
        assertThatThrownBy(() -> item.answer("电机已订购", LEAD, EVENING)).hasMessage("forum.question.isItem");
    }

    @Test
    void anAnswerWithoutWordsIsNone() {
        ForumQuestion question = question();
        assertRefused(() -> question.answer("  ", LEAD, EVENING), "forum.question.answer", "answer");
        assertThat(question.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, forum.item.due.over", "2026-11-28,", "2026-12-31,"})
    void anItemIsPlannedForTodayOrLater(LocalDate due, @Nullable String refusal) {
        if (refusal == null) {
            assertThat(item(due).state()).isEqualTo(ItemState.OPEN);
        } else {
            assertRefused(() -> item(due), refusal, "due");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, forum.item.due.earlier", "2026-12-05,", "2026-12-20,"})
    void aPromisedDateOnlyMovesLaterAndTheFirstOneStays(LocalDate due, @Nullable String refusal) {
        RectificationItem item = item(LocalDate.of(2026, 12, 5));
        Plan plan = new Plan("换新道闸", ENGINEER.staffId(), "周工", due);
        if (refusal == null) {
            item.replan(plan);
            assertThat(item.getDue()).isEqualTo(due);
        } else {
            assertRefused(() -> item.replan(plan), refusal, "due");
        }
        assertThat(item.getFirstDue()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, false", "2026-12-05, false", "2026-12-06, true"})
    void anItemIsOverdueWhenItsDayIsOver(LocalDate today, boolean overdue) {
        assertThat(item(LocalDate.of(2026, 12, 5)).isOverdue(today)).isEqualTo(overdue);
    }

    @Test
    void thePersonOfThePlanReportsItDoneOrTheManagerInTheirPlace() {
        RectificationItem item = item(FORUM);
        assertThatThrownBy(() -> item.finish("换好了", LEAD, false, EVENING)).hasMessage("forum.item.finish.notYours");
        assertRefused(() -> item.finish(" ", ENGINEER, false, EVENING), "forum.item.finish.words", "words");
        item.finish("换好了", ENGINEER, false, EVENING);
        assertThat(item.state()).isEqualTo(ItemState.DONE);
        RectificationItem other = item(FORUM);
        other.finish("换好了", MANAGER, true, EVENING);
        assertThat(other.getDone().name()).isEqualTo("孙经理");
    }

    @Test
    void nothingClosesAnItemBeforeItIsDone() {
        RectificationItem item = item(FORUM);
        assertThatThrownBy(() -> item.content(LEAD, EVENING)).hasMessage("forum.item.notNow.VISIT");
        assertThat(item.state()).isEqualTo(ItemState.OPEN);
    }

    @Test
    void whoeverPutItRightOrSaidSoDoesNotAskTheOwner() {
        RectificationItem item = item(FORUM);
        item.finish("换好了", MANAGER, true, EVENING);
        assertThatThrownBy(() -> item.content(ENGINEER, EVENING)).hasMessage("forum.item.visit.ownWork");
        assertThatThrownBy(() -> item.content(MANAGER, EVENING)).hasMessage("forum.item.visit.ownWork");
        item.content(LEAD, EVENING);
        assertThat(item.state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void whoIsNotContentGetsANewRoundWithANewDate() {
        RectificationItem item = done();
        assertRefused(() -> item.notContent(null, FORUM, LEAD), "forum.item.visit.anew", "due");
        assertRefused(() -> item.notContent(FORUM.minusDays(1), FORUM, LEAD), "forum.item.due.over", "due");
        item.notContent(FORUM.plusDays(3), FORUM, LEAD);
        assertThat(item.state()).isEqualTo(ItemState.OPEN);
        assertThat(item.getRound()).isEqualTo(2);
        assertThat(item.getDue()).isEqualTo(FORUM.plusDays(3));
        assertThat(item.getDoneWords()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void anOwnerIsToldInWritingAndAskedInPerson(Channel way) {
        Word word = new Word(way, "张伟", "电机已订购", List.of(), EVENING);
        boolean written =
                Set.of(Channel.LETTER, Channel.EMAIL, Channel.MESSAGING).contains(way);
        boolean spoken =
                Set.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT).contains(way);
        if (written) {
            assertThatCode(() -> word.requireTelling(EVENING, EVENING)).doesNotThrowAnyException();
        } else {
            assertRefused(() -> word.requireTelling(EVENING, EVENING), "forum.item.way", "way");
        }
        if (spoken) {
            assertThatCode(word::requireVisit).doesNotThrowAnyException();
        } else {
            assertRefused(word::requireVisit, "forum.item.way", "way");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T11:59:59Z, false",
        "2026-11-28T12:00:00Z, true",
        "2026-11-29T12:00:00Z, true",
        "2026-11-29T12:00:01Z, false"
    })
    void nobodyIsToldBeforeThereIsAnItemNorInTheFuture(Instant at, boolean allowed) {
        Word word = new Word(Channel.LETTER, "张伟", "电机已订购", List.of(), at);
        Instant now = Instant.parse("2026-11-29T12:00:00Z");
        if (allowed) {
            assertThatCode(() -> word.requireTelling(EVENING, now)).doesNotThrowAnyException();
        } else {
            assertRefused(() -> word.requireTelling(EVENING, now), "forum.item.tell.when", "at");
        }
    }

    @ParameterizedTest
    @CsvSource({"张伟, 张**", "欧阳娜娜, 欧**", "𠮷野, 𠮷**"})
    void aPaperForEveryOwnerKeepsTheNameShort(String name, String shown) {
        assertThat(new Raiser(name, null, "1-1-101", null).discreetly()).isEqualTo(shown);
    }

    private static RectificationItem done() {
        RectificationItem item = item(FORUM);
        item.finish("换好了", ENGINEER, false, EVENING);
        return item;
    }

    private static ForumQuestion question() {
        return new ForumQuestion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                1,
                new Asked(new Raiser("张伟", null, "1-1-101", null), "道闸为什么总坏？"),
                LEAD,
                EVENING);
    }

    private static RectificationItem item(LocalDate due) {
        return new RectificationItem(
                question(),
                1,
                "道闸常坏",
                new Plan("更换电机", ENGINEER.staffId(), ENGINEER.name(), due),
                FORUM,
                Hand.of(LEAD, EVENING));
    }

    private static void assertRefused(Runnable act, String sentence, String field) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.getCode()).isEqualTo(sentence);
            assertThat(refusal.getField()).isEqualTo(field);
        });
    }
}
