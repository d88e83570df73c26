package cn.linli.residents.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Allowance;
import cn.linli.residents.Channel;
import cn.linli.residents.OwnerGroup;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** RES-7 as rules: who is not satisfied is contacted every half month, until a contact says content and somebody else agrees. */
class DiscontentTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Actor BUTLER = Actor.staff(UUID.randomUUID(), "王管家");
    private static final Actor LEAD = Actor.staff(UUID.randomUUID(), "陈主任");

    private final Discontent discontent = new Discontent(
            UUID.randomUUID(), UUID.randomUUID(), "3-1-1201", "工单 240117 评分：结果 1", at("2026-11-01T10:00"));

    @ParameterizedTest
    @CsvSource({
        // begun or contacted, the first moment at which the next contact is late
        "2026-11-01T00:00, 2026-11-17T00:00",
        "2026-11-01T23:59, 2026-11-17T00:00",
        "2026-11-16T09:00, 2026-12-02T00:00",
        "2026-12-20T18:30, 2027-01-05T00:00",
        "2028-02-20T08:00, 2028-03-07T00:00",
    })
    void theNextContactIsDueWhenTheFifteenthDayAfterTheLastOneEnds(String since, String late) {
        Allowance fifteenDays = Objects.requireNonNull(CareStandard.RES_7.allowance());
        assertThat(fifteenDays.dueAfter(at(since), SHANGHAI)).isEqualTo(at(late));
    }

    @Test
    void aContactThatDoesNotSayContentBeginsTheNextHalfMonth() {
        discontent.miss();
        discontent.miss();
        discontent.contact(at("2026-11-10T10:00"));
        assertThat(discontent.getRound()).isEqualTo(2);
        assertThat(discontent.getMisses()).isZero();
        assertThat(discontent.getContactedAt()).isEqualTo(at("2026-11-10T10:00"));
        assertThat(discontent.state()).isEqualTo(DiscontentState.RUNNING);
    }

    @Test
    void aTryIsNoContact() {
        discontent.miss();
        assertThat(discontent.getRound()).isEqualTo(1);
        assertThat(discontent.getContactedAt()).isNull();
        assertThat(discontent.getMisses()).isEqualTo(1);
    }

    @Test
    void whoHeardThatTheOwnerIsContentDoesNotSettleTheGroup() {
        discontent.content(OwnerGroup.GENERAL, BUTLER, at("2026-11-10T10:00"));
        assertThat(discontent.state()).isEqualTo(DiscontentState.CONTENT);
        refused(
                () -> discontent.regroup(OwnerGroup.GENERAL, BUTLER, at("2026-11-10T11:00")),
                "discontent.regroup.ownWord");
        refused(() -> discontent.stay("还有一处没修好", BUTLER), "discontent.regroup.ownWord");
        discontent.regroup(OwnerGroup.QUALITY, LEAD, at("2026-11-11T09:00"));
        assertThat(discontent.state()).isEqualTo(DiscontentState.ENDED);
    }

    @Test
    void whereTheOtherDoesNotAgreeTheNextHalfMonthBegins() {
        discontent.content(OwnerGroup.GENERAL, BUTLER, at("2026-11-10T10:00"));
        refused(() -> discontent.stay(" ", LEAD), "discontent.reason.needed");
        discontent.stay("门还没有修好", LEAD);
        assertThat(discontent.state()).isEqualTo(DiscontentState.RUNNING);
        assertThat(discontent.getRound()).isEqualTo(2);
        assertThat(discontent.getContentment()).isNull();
    }

    @ParameterizedTest
    @EnumSource(DiscontentState.class)
    void whatMayBeDoneFollowsFromHowFarItIs(DiscontentState state) {
        assertThat(DiscontentAction.CONTACT.isPossibleIn(state)).isEqualTo(state == DiscontentState.RUNNING);
        assertThat(DiscontentAction.REGROUP.isPossibleIn(state)).isEqualTo(state == DiscontentState.CONTENT);
        assertThat(DiscontentAction.LET_GO.isPossibleIn(state)).isEqualTo(state == DiscontentState.RUNNING);
    }

    @Test
    void whatIsOverStaysOver() {
        discontent.letGo("登记错了房号", LEAD, at("2026-11-03T10:00"));
        refused(() -> discontent.contact(at("2026-11-04T10:00")), "discontent.notNow.CONTACT");
        refused(discontent::miss, "discontent.notNow.CONTACT");
        refused(() -> discontent.letGo("再来", LEAD, at("2026-11-04T10:00")), "discontent.notNow.LET_GO");
        discontent.gone(Actor.SYSTEM, at("2026-11-05T10:00"));
        assertThat(Objects.requireNonNull(discontent.getEnding()).endedHow()).isEqualTo(Ending.How.LET_GO);
    }

    @Test
    void nobodyWhoIsContentIsProposedForTheGroupOfTheDissatisfied() {
        refused(
                () -> discontent.content(OwnerGroup.DISSATISFIED, BUTLER, at("2026-11-10T10:00")),
                "discontent.group.other");
    }

    @Test
    void aContactHasSomebodyWhoWasReachedAndAWordThatWasHeard() {
        refused(() -> word(Channel.LETTER, "张伟", "谢谢"), "discontent.way.spoken");
        refused(() -> word(Channel.TELEPHONE, " ", "谢谢"), "discontent.reached.needed");
        refused(() -> word(Channel.TELEPHONE, "张伟", " "), "discontent.said.needed");
        assertThat(word(Channel.HOME_VISIT, " 张伟 ", "谢谢").reached()).isEqualTo("张伟");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false", "4, false", "5, false"})
    void oneAndTwoAreLow(int score, boolean low) {
        assertThat(new LowScore(score, "问卷", "surveyForm", "1", null).isLow()).isEqualTo(low);
    }

    private static OwnersWord word(Channel way, String reached, String said) {
        return new OwnersWord(way, reached, said, null, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).hasMessage(key);
    }
}
