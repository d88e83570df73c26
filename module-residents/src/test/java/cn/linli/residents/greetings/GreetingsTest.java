package cn.linli.residents.greetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.notice.Outbox;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RES-9 on the ledger: the calendar opens it, consent decides about writing, and nothing is sent twice. */
@LinliTest
class GreetingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    HouseholdLists people;

    @Autowired
    ContactRegister register;

    @Autowired
    Greetings greetings;

    @Autowired
    GreetingsToAll toAll;

    @Autowired
    GreetingLists lists;

    @Autowired
    GreetingTexts texts;

    @Autowired
    TextMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID home;

    @BeforeEach
    void aFamily() {
        jdbc.sql("delete from notice_delivery").update();
        messages.start(true);
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", "101"),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2026, 6, 1),
                                List.of(
                                        person("张伟", Relation.OWNER, "13812345678", "1980-11-24", true),
                                        person("李娜", Relation.FAMILY, "13900001111", "1985-11-24", false),
                                        person("张小宝", Relation.FAMILY, null, "2019-11-24", true),
                                        person("王强", Relation.FAMILY, "13700002222", "1951-02-28", true)))),
                        butler())
                .get(0);
    }

    private static PersonDetails person(
            String name, Relation relation, @Nullable String phone, String birthday, boolean consent) {
        return new PersonDetails(
                name,
                relation,
                Phone.orNone(phone),
                null,
                LocalDate.parse(birthday),
                null,
                consent,
                OwnerGroup.GENERAL,
                null,
                null);
    }

    private Greeting birthdayOf(String name) {
        days.liveUntil("2026-11-24T09:00");
        return lists.open(stage.id(), null, TODAY).stream()
                .filter(one -> name.equals(one.getPersonName()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyBirthdayOfTheFamilyIsOwedByTheButlerOnTheDay() {
        days.liveUntil("2026-11-24T09:00");
        List<Greeting> open = lists.open(stage.id(), List.of(new Patch("1", "")), TODAY);
        assertThat(open).extracting(Greeting::getPersonName).containsExactlyInAnyOrder("张伟", "李娜", "张小宝");
        assertThat(lists.open(stage.id(), List.of(new Patch("2", "")), TODAY)).isEmpty();
        Duty owed = owed(open.get(0));
        assertThat(owed.getStandard()).isEqualTo("RES-9");
        assertThat(owed.getAssigneeId()).isEqualTo(stage.butler().getId());
        assertThat(owed.getDue()).isEqualTo(stage.estate().endOf(TODAY));
        days.liveUntil("2026-11-25T09:00");
        assertThat(owed(open.get(0)).stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        assertThat(lists.open(stage.id(), null, TODAY.plusDays(1))).hasSize(3);
    }

    @Test
    void aMessageGoesOutOnceAndCountsWhenItArrived() {
        Greeting greeting = birthdayOf("张伟");
        greetings.send(stage.id(), greeting.getId(), Language.ZH, butler());
        assertThat(owed(greeting).isRunning()).isTrue();
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.ZH, butler()), "greeting.notNow.SENDING");
        outbox.sendDue(50);
        assertThat(messages.sent())
                .containsExactly("13812345678 张伟您好，今天是您的生日，" + stage.estate().getName() + "物业服务中心祝您生日快乐，身体健康，一切顺心。");
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(register.ofHousehold(stage.id(), home, 5))
                .extracting(Contact::channel)
                .containsExactly(Channel.MESSAGING);
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.EN, butler()), "greeting.notNow.GREETED");
        refused(() -> say(greeting, Greeted.Way.TELEPHONE, null), "greeting.notNow.GREETED");
        outbox.sendDue(50);
        assertThat(messages.sent()).hasSize(1);
    }

    @Test
    void withoutConsentNothingIsSentAndSomebodySaysIt() {
        Greeting greeting = birthdayOf("李娜");
        assertThat(lists.agreed(stage.id(), List.of(greeting))).isEmpty();
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.ZH, butler()), "greeting.consent");
        say(greeting, Greeted.Way.TELEPHONE, null);
        outbox.sendDue(50);
        assertThat(messages.sent()).isEmpty();
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(register.ofHousehold(stage.id(), home, 5))
                .extracting(Contact::channel)
                .containsExactly(Channel.TELEPHONE);
    }

    @Test
    void whoTakesConsentBackBeforeItLeavesIsGreetedInPerson() {
        Greeting greeting = birthdayOf("张伟");
        greetings.send(stage.id(), greeting.getId(), Language.ZH, butler());
        households.amend(
                stage.id(),
                Objects.requireNonNull(greeting.getPersonId()),
                person("张伟", Relation.OWNER, "13812345678", "1980-11-24", false));
        outbox.sendDue(50);
        assertThat(messages.sent()).isEmpty();
        assertThat(greetings.of(stage.id(), greeting.getId()).state()).isEqualTo(GreetingState.UNDELIVERED);
        assertThat(owed(greeting).isRunning()).isTrue();
        say(greeting, Greeted.Way.IN_PERSON, null);
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void nobodyCanBeWrittenToWithoutANumberOrAWayOrTooLate() {
        refused(
                () -> greetings.send(stage.id(), birthdayOf("张小宝").getId(), Language.ZH, butler()),
                "greeting.noAddress");
        Greeting greeting = birthdayOf("张伟");
        messages.disconnect();
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.ZH, butler()), "greeting.notConnected");
        messages.start(true);
        days.liveUntil("2026-11-28T09:00");
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.ZH, butler()), "greeting.notThatDay");
        say(greeting, Greeted.Way.IN_PERSON, null);
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void bornOnTheLastOfFebruaryAndOnLeapDayAreGreetedTogether() {
        households.moveIn(
                stage.id(), home, person("赵闰", Relation.FAMILY, null, "2000-02-29", true), LocalDate.of(2026, 11, 1));
        days.liveUntil("2027-02-28T09:00");
        assertThat(lists.open(stage.id(), null, LocalDate.of(2027, 2, 28)))
                .filteredOn(one -> one.getDay().equals(LocalDate.of(2027, 2, 28)))
                .extracting(Greeting::getPersonName)
                .containsExactlyInAnyOrder("王强", "赵闰");
    }

    @Test
    void whoIsGoneIsNotGreetedAndTheDayIsLivedOnce() {
        households.moveOut(stage.id(), personNamed("李娜").id(), LocalDate.of(2026, 11, 23), "出国");
        days.liveUntil("2026-11-24T09:00");
        assertThat(lists.open(stage.id(), null, TODAY))
                .extracting(Greeting::getPersonName)
                .doesNotContain("李娜");
    }

    @Test
    void aWeddingIsVisitedWithASmallGift() {
        UUID wedding = greetings.enter(
                stage.id(), home, new LifeEvent(Occasion.WEDDING, "", TODAY.plusDays(10), "张伟"), butler());
        Greeting greeting = greetings.of(stage.id(), wedding);
        assertThat(owed(greeting).getDue()).isEqualTo(stage.estate().endOf(TODAY.plusDays(10)));
        refused(
                () -> greetings.enter(
                        stage.id(), home, new LifeEvent(Occasion.WEDDING, "", TODAY.plusDays(10), "李娜"), butler()),
                "greeting.known");
        refused(() -> greetings.send(stage.id(), wedding, Language.ZH, butler()), "greeting.visit");
        refused(() -> say(greeting, Greeted.Way.IN_PERSON, null), "greeting.gift.missing");
        refused(() -> say(greeting, Greeted.Way.TELEPHONE, Gift.of("鲜花", 5_800, "张伟")), "greeting.visit");
        say(greeting, Greeted.Way.IN_PERSON, Gift.of("鲜花", 5_800, "张伟"));
        assertThat(lists.gifts(stage.id(), TODAY, 0, 10))
                .extracting(Greeting::getGift)
                .containsExactly(new Gift("鲜花", 5_800L, "张伟"));
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(register.ofHousehold(stage.id(), home, 5))
                .extracting(Contact::channel)
                .containsExactly(Channel.HOME_VISIT);
    }

    @Test
    void whatIsKnownLateIsVisitedWithinThreeDays() {
        UUID birth = greetings.enter(
                stage.id(), home, new LifeEvent(Occasion.BIRTH, "", LocalDate.of(2026, 11, 10), "李娜"), butler());
        assertThat(owed(greetings.of(stage.id(), birth)).getDue())
                .isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 26)));
    }

    @Test
    void aFeastIsTheLeadsAndReachesEverybodyWhoAgreedOnce() {
        days.liveUntil("2027-02-06T09:00");
        Greeting feast = lists.forAll(stage.id(), LocalDate.of(2027, 2, 6)).stream()
                .filter(one -> one.getOccasion() == Occasion.SPRING_FESTIVAL)
                .findFirst()
                .orElseThrow();
        assertThat(owed(feast).getRole()).isEqualTo(Role.CUSTOMER_SERVICE_LEAD);
        assertThat(owed(feast).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2027, 2, 6)));
        texts.write(stage.id(), Occasion.SPRING_FESTIVAL, Language.ZH, "{姓名}，{小区}祝您{节日}快乐", lead());
        assertThat(toAll.send(stage.id(), feast.getId(), lead())).isEqualTo(2);
        refused(() -> toAll.send(stage.id(), feast.getId(), lead()), "greeting.notNow.GREETED");
        assertThat(owed(feast).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        outbox.sendDue(50);
        assertThat(messages.sent())
                .containsExactlyInAnyOrder(
                        "13812345678 张伟，" + stage.estate().getName() + "祝您春节快乐",
                        "13700002222 王强，" + stage.estate().getName() + "祝您春节快乐");
        assertThat(toAll.counts(greetings.of(stage.id(), feast.getId()))).isEqualTo(new GreetingsToAll.Counts(0, 2, 0));
    }

    @Test
    void aFeastCanBeHungUpAndAFailureIsCounted() {
        days.liveUntil("2027-01-01T09:00");
        LocalDate day = LocalDate.of(2027, 1, 1);
        Greeting feast = lists.forAll(stage.id(), day).get(0);
        refused(() -> say(feast, Greeted.Way.IN_PERSON, null), "greeting.forAll");
        toAll.post(stage.id(), feast.getId(), "大堂挂了灯笼和海报", lead());
        assertThat(owed(feast).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        UUID event = toAll.announce(stage.id(), "游园会", day.plusDays(1), "{姓名}，明天{节日}见", lead());
        messages.start(false);
        toAll.send(stage.id(), event, lead());
        for (int attempt = 0; attempt < 12; attempt++) {
            jdbc.sql("update notice_delivery set due = now() - interval '9 years'")
                    .update();
            outbox.sendDue(50);
        }
        assertThat(toAll.counts(greetings.of(stage.id(), event))).isEqualTo(new GreetingsToAll.Counts(0, 0, 2));
    }

    @Test
    void anEventIsNamedDatedAndSentUntilItsDay() {
        refused(() -> toAll.announce(stage.id(), " ", TODAY, "来吧", lead()), "greeting.title");
        refused(() -> toAll.announce(stage.id(), "游园会", TODAY.minusDays(2), "来吧", lead()), "greeting.event.day");
        refused(() -> toAll.announce(stage.id(), "游园会", TODAY, "{谁}来吧", lead()), "greeting.text.placeholder");
        UUID event = toAll.announce(stage.id(), "游园会", TODAY, "来吧", lead());
        refused(() -> toAll.announce(stage.id(), "游园会", TODAY, "来吧", lead()), "greeting.event.known");
        days.liveUntil("2026-11-25T09:00");
        refused(() -> toAll.send(stage.id(), event, lead()), "greeting.notThatDay");
    }

    @Test
    void theProjectManagerLetsOneGoWithAReason() {
        Greeting greeting = birthdayOf("张伟");
        refused(() -> greetings.letGo(stage.id(), greeting.getId(), " ", butler()), "greeting.waiver.reason");
        greetings.letGo(stage.id(), greeting.getId(), "家里刚有丧事", butler());
        assertThat(owed(greeting).stateAt(clock.instant())).isEqualTo(Duty.State.WAIVED);
        refused(() -> greetings.send(stage.id(), greeting.getId(), Language.ZH, butler()), "greeting.notNow.LET_GO");
        Stage other = cast.stage();
        assertThatThrownBy(() -> greetings.of(other.id(), greeting.getId())).isInstanceOf(NotFound.class);
    }

    private PersonFile personNamed(String name) {
        return people.file(stage.id(), home).people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void say(Greeting greeting, Greeted.Way way, @Nullable Gift gift) {
        greetings.say(stage.id(), greeting.getId(), way, "祝生日快乐", gift, butler());
    }

    private Duty owed(Greeting greeting) {
        return greetings.owed(greeting).orElseThrow();
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
