package cn.linli.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of one forum: FOR-1, FOR-2, FOR-4, with nothing around it. */
class ForumRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Actor LEAD = Actor.staff(UUID.randomUUID(), "陈客服");
    private static final Instant MONDAY = at("2026-11-23T09:00");
    private static final Preparation WHOLE =
            new Preparation("第四季度业主恳谈会", ForumForm.TOGETHER, "停车与电梯", "每栋两户，项目经理和各主管", "圆桌六张", 45_000L);

    /** The one table: what may be done in which state, as the procedures say it. */
    @Test
    void eachActBelongsToItsStates() {
        Map<ForumState, Set<String>> possible = new EnumMap<>(ForumState.class);
        for (ForumState state : ForumState.values()) {
            possible.put(
                    state,
                    Stream.of(ForumAction.values())
                            .filter(action -> action.isPossibleIn(state))
                            .map(Enum::name)
                            .collect(Collectors.toSet()));
        }
        assertThat(possible)
                .containsEntry(
                        ForumState.PREPARING,
                        Set.of("PREPARE", "ARRANGE", "MOVE", "SET_AGENDA", "INVITE", "SPEND", "CALL_OFF"))
                .containsEntry(
                        ForumState.INVITING,
                        Set.of(
                                "PREPARE",
                                "MOVE",
                                "SET_AGENDA",
                                "INVITE_HOMES",
                                "ANSWER",
                                "SIGN_IN",
                                "ASK",
                                "HOLD",
                                "PHOTOGRAPH",
                                "SPEND",
                                "CALL_OFF"))
                .containsEntry(
                        ForumState.HELD, Set.of("SIGN_IN", "ASK", "PHOTOGRAPH", "SPEND", "DRAFT_MINUTES", "FILE"))
                .containsEntry(ForumState.FILED, Set.of())
                .containsEntry(ForumState.CALLED_OFF, Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "content", "participants", "layout", "budget", "sessions"})
    void theInvitationDoesNotGoOutWhileOnePointIsEmpty(String point) {
        Forum forum = forum(without(point));
        if (!point.equals("sessions")) {
            forum.arrange(saturday("活动室"), "t1");
        }
        assertThat(forum.missing()).containsOnlyKeys(point);
        assertThatThrownBy(() -> forum.invite(LEAD, MONDAY)).hasMessage("forum.invite.incomplete");
        assertThat(forum.state()).isEqualTo(ForumState.PREPARING);
    }

    @Test
    void togetherIsOneSessionAndSmallGroupsAreAtLeastTwo() {
        Forum together = forum(WHOLE);
        together.arrange(saturday("活动室"), "t1");
        together.arrange(saturday("会所"), "t2");
        assertThat(together.missing()).containsEntry("sessions", "forum.missing.together");
        Forum groups = forum(new Preparation("分组", ForumForm.GROUPS, "停车", "各栋", "圆桌", 0L));
        groups.arrange(saturday("1栋大堂"), "t3");
        assertThat(groups.missing()).containsEntry("sessions", "forum.missing.groups");
        groups.arrange(saturday("2栋大堂"), "t4");
        assertThat(groups.missing()).isEmpty();
    }

    @Test
    void whatOwnersWereToldStaysBesideWhatItWasMovedTo() {
        Forum forum = invited();
        ForumSession session = forum.getSessions().get(0);
        session.move(new Gathering("全体", "会所二楼", at("2026-11-29T14:00"), at("2026-11-29T16:00")), LEAD, MONDAY);
        session.move(new Gathering("全体", "图书室", at("2026-11-29T15:00"), at("2026-11-29T17:00")), LEAD, MONDAY);
        assertThat(session.isMoved()).isTrue();
        assertThat(session.getAnnouncedPlace()).isEqualTo("活动室");
        assertThat(session.getAnnouncedStartsAt()).isEqualTo(at("2026-11-28T19:00"));
        assertThat(session.getPlace()).isEqualTo("图书室");
    }

    @Test
    void anotherNameMovesNothing() {
        Forum forum = invited();
        ForumSession session = forum.getSessions().get(0);
        session.move(new Gathering("业主", "活动室", at("2026-11-28T19:00"), at("2026-11-28T21:00")), LEAD, MONDAY);
        assertThat(session.isMoved()).isFalse();
        assertThat(session.getName()).isEqualTo("业主");
    }

    @Test
    void afterTheInvitationNothingOfThePreparationBecomesEmptyAndItsFormStays() {
        Forum forum = invited();
        assertThatThrownBy(() -> forum.prepare(without("layout")))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo("layout"));
        assertThatThrownBy(() -> forum.prepare(new Preparation("分组", ForumForm.GROUPS, "停车", "各栋", "圆桌", 0L)))
                .hasMessage("forum.form.announced");
        assertThatThrownBy(() -> forum.arrange(saturday("会所"), "t9")).hasMessage("forum.notNow.ARRANGE");
    }

    @Test
    void aForumIsHeldOnceItsLastSessionHasBegunAndSomebodySignedIn() {
        Forum forum = invited();
        assertThatThrownBy(() -> forum.hold(12, SHANGHAI, LEAD, at("2026-11-28T18:59")))
                .hasMessage("forum.hold.tooEarly");
        assertThatThrownBy(() -> forum.hold(0, SHANGHAI, LEAD, at("2026-11-28T19:00")))
                .hasMessage("forum.hold.nobody");
        forum.hold(12, SHANGHAI, LEAD, at("2026-11-28T19:00"));
        assertThat(forum.getHeldOn()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThatThrownBy(() -> forum.hold(12, SHANGHAI, LEAD, at("2026-11-28T20:00")))
                .hasMessage("forum.notNow.HOLD");
        assertThatThrownBy(() -> forum.callOff("下雨", LEAD, MONDAY)).hasMessage("forum.notNow.CALL_OFF");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T17:59, false",
        "2026-11-28T18:00, true",
        "2026-11-28T19:30, true",
        "2026-11-28T22:59, true",
        "2026-11-28T23:00, false",
        "2026-11-27T19:30, false"
    })
    void ownersSignInFromAnHourBeforeUntilTwoHoursAfter(String now, boolean open) {
        ForumSession session = invited().getSessions().get(0);
        assertThat(session.isSigningIn(at(now), SHANGHAI)).isEqualTo(open);
    }

    @Test
    void afterMidnightNobodySignsInByPhone() {
        Forum forum = forum(WHOLE);
        ForumSession late =
                forum.arrange(new Gathering("全体", "活动室", at("2026-11-28T22:30"), at("2026-11-28T23:30")), "t1");
        assertThat(late.isSigningIn(at("2026-11-28T23:59"), SHANGHAI)).isTrue();
        assertThat(late.isSigningIn(at("2026-11-29T00:01"), SHANGHAI)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, reason", "'  ', reason"})
    void whoeverCallsAForumOffSaysWhy(@Nullable String reason, String field) {
        assertThatThrownBy(() -> invited().callOff(reason == null ? "" : reason, LEAD, MONDAY))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 活动室, 19:00, 21:00, name",
        "全体, ' ', 19:00, 21:00, place",
        "全体, 活动室, 21:00, 19:00, until",
        "全体, 活动室, 08:00, 20:01, until"
    })
    void aGatheringHasANameAPlaceAndAnEvening(String name, String place, String from, String until, String field) {
        assertThatThrownBy(() -> new Gathering(name, place, at("2026-11-28T" + from), at("2026-11-28T" + until)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }

    private static Forum invited() {
        Forum forum = forum(WHOLE);
        forum.arrange(saturday("活动室"), "t1");
        forum.invite(LEAD, MONDAY);
        return forum;
    }

    private static Forum forum(Preparation preparation) {
        return new Forum(UUID.randomUUID(), new Quarter(2026, 4), 1, preparation, LEAD, MONDAY);
    }

    private static Preparation without(String point) {
        return new Preparation(
                WHOLE.title(),
                point.equals("form") ? null : WHOLE.form(),
                point.equals("content") ? " " : WHOLE.content(),
                point.equals("participants") ? null : WHOLE.participants(),
                point.equals("layout") ? "" : WHOLE.layout(),
                point.equals("budget") ? null : WHOLE.budgetFen());
    }

    private static Gathering saturday(String place) {
        return new Gathering("全体", place, at("2026-11-28T19:00"), at("2026-11-28T21:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
