package cn.linli.surveys.answers;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.Collecting.Out;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers: the coupon says who answered, the paper what; the second is keyed, checked, and never more often than the first. */
@LinliTest
class PapersTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Collecting collecting;

    @Autowired
    Answers answers;

    @Autowired
    Coupons coupons;

    @Autowired
    Papers papers;

    @Autowired
    Unkeyed unkeyed;

    @Autowired
    Reminders reminders;

    @Autowired
    AnswerReturns returns;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private Out out;
    private Actor desk;
    private Actor butler;

    @BeforeEach
    void aRoundWhoseFormsAreOut() {
        days.liveUntil("2026-11-02T09:00");
        stage = cast.stage();
        out = collecting.out(stage, true, 4);
        desk = actor(stage.frontDesk());
        butler = actor(stage.butler());
    }

    @Test
    void aCouponSaysThatAHomeAnsweredAndNothingCountsBeforeItsPaperIsKeyed() {
        String code = collecting.print(stage, out, 0).get(0);
        refused("survey.paper.noCoupon", () -> key(code, 4, desk));
        assertThat(coupons.register(stage.id(), out.round(), "1", desk).home()).isEqualTo("1-1-101");
        assertThat(whole()).isEqualTo(new BuildingReturns("", 8, 0, 0, 1, 0));
        refused("survey.form.answered", () -> coupons.register(stage.id(), out.round(), "1", desk));
        refused("survey.coupon.unknown", () -> coupons.register(stage.id(), out.round(), "99", desk));
        refused("survey.coupon.unknown", () -> coupons.register(stage.id(), out.round(), "x", desk));

        key(code.toLowerCase().replace("-", " "), 4, desk);

        assertThat(whole()).isEqualTo(new BuildingReturns("", 8, 0, 1, 1, 0));
        assertThat(returns.of(round()).part()).isEqualTo(1);
        refused("survey.sheetCode.used", () -> key(code, 4, butler));
        refused("survey.sheetCode.unknown", () -> key("2222-2222", 4, butler));
    }

    @Test
    void aScannerReadsTheWholeAddress() {
        String scanned = "https://linli.example/s/survey/" + out.home(3).token() + "\n";
        assertThat(coupons.register(stage.id(), out.round(), scanned.strip(), desk)
                        .serial())
                .isEqualTo(4);
    }

    @Test
    void sheetsNeverExceedTheCouponsOfTheirBuilding() {
        List<String> codes = collecting.print(stage, out, 0, 1, 4);
        coupon(1);
        key(codes.get(0), 4, desk);
        refused("survey.paper.noCoupon", () -> key(codes.get(1), 4, desk));
        coupon(5);
        refused("survey.paper.noCoupon", () -> key(codes.get(1), 4, desk));
        key(codes.get(2), 4, desk);
    }

    @Test
    void aCouponUnderAWrongNumberIsTakenBackUnlessItsPaperIsKeyed() {
        List<String> codes = collecting.print(stage, out, 0);
        coupon(2);
        assertThat(coupons.takeBack(stage.id(), out.round(), 2).home()).isEqualTo("1-1-102");
        assertThat(whole().coupons()).isZero();
        coupon(1);
        key(codes.get(0), 4, desk);
        refused("survey.coupon.keyed", () -> coupons.takeBack(stage.id(), out.round(), 1));
    }

    @Test
    void whatComesAfterTheLastDayIsLateAndWhatCameBeforeIsStillKeyed() {
        List<String> codes = collecting.print(stage, out, 0);
        coupon(1);
        days.liveUntil("2026-11-13T08:00");
        refused("survey.admission.LATE", () -> coupon(2));
        key(codes.get(0), 4, desk);
        assertThat(whole().returned()).isEqualTo(1);
    }

    @Test
    void oneInTwentyIsKeyedAgainBySomebodyElse() {
        keyed(1);
        KeyedPaper drawn = only(KeyedPaper.State.WAITING);
        refused("survey.paper.somebodyElse", () -> again(drawn, filled(4), desk));
        again(drawn, filled(4), butler);
        only(KeyedPaper.State.SAME);
        refused("survey.paper.keyedAgain", () -> again(drawn, filled(4), butler));
    }

    @Test
    void whichPapersAreCheckedFollowsFromTheNumberOfTheRound() {
        Stage big = cast.stage();
        Out many = collecting.out(big, true, 21);
        int[] all = IntStream.range(0, 41).toArray();
        List<String> codes = collecting.print(big, many, all);
        for (int n : all) {
            coupons.register(big.id(), many.round(), String.valueOf(n + 1), actor(big.frontDesk()));
            papers.key(
                    big.id(),
                    many.round(),
                    codes.get(n),
                    null,
                    collecting.filled(big, many, 3, ""),
                    actor(big.frontDesk()));
        }
        SurveyRound round = collecting.round(big, many);
        List<KeyedPaper> first = papers.checked(round);
        assertThat(first).hasSize(3);
        assertThat(papers.checked(round)).isEqualTo(first);
        owner.jdbc()
                .sql("update survey_check set seed = seed + 1 where round_id = ?")
                .param(many.round())
                .update();
        assertThat(papers.checked(round)).hasSize(3).isNotEqualTo(first);
    }

    @Test
    void twoKeyingsThatDifferAreSettledItemByItemAndAllStay() {
        keyed(1);
        KeyedPaper drawn = only(KeyedPaper.State.WAITING);
        List<AskedForm.Item> items = answers.askedBy(round()).items();
        AskedForm.Item first = items.get(0);
        AskedForm.Item second = items.get(1);
        Map<UUID, Integer> other = new HashMap<>(filled(4).scores());
        other.put(first.id(), 2);
        other.put(second.id(), Filled.NOT_EXPERIENCED);
        assertThat(again(drawn, new Filled(other, "停车"), butler).state()).isEqualTo(KeyedPaper.State.DIFFERENT);
        refused("survey.close.unchecked", () -> close("只回收了一户"));

        Difference difference = papers.difference(round(), drawn.id());
        assertThat(difference.lines())
                .containsExactly(new Difference.Line(first, 4, 2), new Difference.Line(second, 4, 0));
        assertThat(difference.comment()).isTrue();
        refused("survey.answer.missing", () -> settle(drawn, new Filled(Map.of(first.id(), 2), "")));
        Map<UUID, Integer> onPaper =
                Map.of(first.id(), 2, second.id(), 5, items.get(2).id(), 1);
        settle(drawn, new Filled(onPaper, "停车难"));

        only(KeyedPaper.State.SETTLED);
        refused("survey.paper.settled", () -> settle(drawn, new Filled(onPaper, "")));
        assertThat(owner.jdbc()
                        .sql("select keyed_name from survey_keying where paper_id = ? order by turn")
                        .param(drawn.id())
                        .query(String.class)
                        .list())
                .containsExactly("林前台", "王管家", "陈客服");
        days.liveUntil("2026-11-13T08:00");
        close("只回收了一户");
        assertThat(scoreOf(first)).isEqualTo(2);
        assertThat(scoreOf(second)).isEqualTo(5);
        assertThat(scoreOf(items.get(2))).isEqualTo(4);
    }

    @Test
    void inANamedRoundAPaperIsTiedToTheHomeWhoseCouponCame() {
        Stage other = cast.stage();
        Out named = collecting.out(other, false, 2);
        Actor there = actor(other.frontDesk());
        List<String> codes = collecting.print(other, named, 0, 1);
        coupons.register(other.id(), named.round(), "1", there);
        Filled filled = collecting.filled(other, named, 4, "");
        refused("survey.paper.form", () -> papers.key(other.id(), named.round(), codes.get(0), null, filled, there));
        refused("survey.paper.form", () -> papers.key(other.id(), named.round(), codes.get(0), 2, filled, there));
        papers.key(other.id(), named.round(), codes.get(0), 1, filled, there);
        coupons.register(other.id(), named.round(), "2", there);
        refused("survey.paper.form", () -> papers.key(other.id(), named.round(), codes.get(1), 1, filled, there));
        assertThat(owner.jdbc()
                        .sql("select form_id from survey_paper where round_id = ?")
                        .param(named.round())
                        .query(UUID.class)
                        .single())
                .isEqualTo(named.home(0).form());
    }

    @Test
    void aPaperThatIsNotCheckedIsNobodysToSeeAgain() {
        keyed(1);
        SurveyRound round = round();
        assertThatThrownBy(() -> papers.of(round, UUID.randomUUID())).isInstanceOf(NotFound.class);
        Stage elsewhere = cast.stage();
        KeyedPaper drawn = only(KeyedPaper.State.WAITING);
        Out there = collecting.out(elsewhere, true, 1);
        assertThatThrownBy(() -> papers.of(collecting.round(elsewhere, there), drawn.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsClosedOverAPaperThatIsNotKeyedUnlessItHasAReason() {
        keyed(1);
        again(only(KeyedPaper.State.WAITING), filled(4), butler);
        coupon(2);
        days.liveUntil("2026-11-13T08:00");
        refused("survey.close.unkeyed", () -> close("回收不足"));
        refused("survey.unkeyed.none", () -> unkeyed.note(stage.id(), out.round(), "2", "空白", desk));
        refused("survey.unkeyed.reason", () -> unkeyed.note(stage.id(), out.round(), "1", " ", desk));
        unkeyed.note(stage.id(), out.round(), "1", "整张空白", desk);
        refused("survey.unkeyed.none", () -> unkeyed.note(stage.id(), out.round(), "1", "空白", desk));
        close("回收不足");
        assertThat(rounds.of(stage.id(), out.round()).returned()).satisfies(share -> {
            assertThat(share.part()).isEqualTo(1);
            assertThat(share.whole()).isEqualTo(8);
        });
        assertThat(unkeyed.of(round()))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("整张空白"));
        refused("survey.notNow.KEY", () -> coupon(3));
    }

    @Test
    void onlyWhoHasNotAnsweredIsRemindedAndOnceADay() {
        collecting.answer(stage, out, 0, 5, "");
        coupon(2);
        Reminder first = reminders.remind(stage.id(), out.round(), desk);
        assertThat(first.homes()).isEqualTo(6);
        refused("survey.reminder.once", () -> reminders.remind(stage.id(), out.round(), desk));
        days.liveUntil("2026-11-03T09:00");
        collecting.answer(stage, out, 2, 5, "");
        assertThat(reminders.remind(stage.id(), out.round(), desk).homes()).isEqualTo(5);
        assertThat(reminders.of(round())).extracting(Reminder::homes).containsExactly(6, 5);
        days.liveUntil("2026-11-13T09:00");
        refused("survey.admission.LATE", () -> reminders.remind(stage.id(), out.round(), desk));
    }

    private void keyed(int papersOfBuilding) {
        int[] homes = IntStream.range(0, papersOfBuilding).toArray();
        List<String> codes = collecting.print(stage, out, homes);
        for (int n : homes) {
            coupon(n + 1);
            key(codes.get(n), 4, desk);
        }
    }

    private void coupon(int serial) {
        coupons.register(stage.id(), out.round(), String.valueOf(serial), desk);
    }

    private void key(String code, int score, Actor by) {
        papers.key(stage.id(), out.round(), code, null, filled(score), by);
    }

    private KeyedPaper again(KeyedPaper paper, Filled filled, Actor by) {
        return papers.keyAgain(stage.id(), out.round(), paper.id(), filled, by);
    }

    private void settle(KeyedPaper paper, Filled onPaper) {
        papers.settle(stage.id(), out.round(), paper.id(), onPaper, actor(stage.customerServiceLead()));
    }

    private void close(String reason) {
        rounds.close(stage.id(), out.round(), reason, actor(stage.projectManager()));
    }

    private Filled filled(int score) {
        return collecting.filled(stage, out, score, "");
    }

    private SurveyRound round() {
        return collecting.round(stage, out);
    }

    private BuildingReturns whole() {
        return returns.of(stage.id(), out.round()).whole();
    }

    private KeyedPaper only(KeyedPaper.State state) {
        List<KeyedPaper> checked = papers.checked(round());
        assertThat(checked)
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(state));
        return checked.get(0);
    }

    private int scoreOf(AskedForm.Item item) {
        return owner.jdbc()
                .sql("select a.score from survey_answer a join survey_sheet s on s.id = a.sheet_id"
                        + " where s.round_id = ? and a.item_id = ?")
                .params(out.round(), item.id())
                .query(Integer.class)
                .single();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
