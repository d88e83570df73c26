package cn.linli.bulletins;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.kernel.notice.Outbox;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/** BUL-4: a published paper goes as a message to whoever agreed, once, not at night, and counts when it was taken. */
@LinliTest
@ContextConfiguration(initializers = PostOffice.class)
class OwnerMessagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    Documents documents;

    @Autowired
    IssueRegister register;

    @Autowired
    OwnerMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Households households;

    @Autowired
    HouseholdLists homes;

    @Autowired
    Journal journal;

    @Autowired
    JavaMailSenderImpl mailServer;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private UUID paper;
    private Actor butler;

    @BeforeEach
    void aPublishedPaperAndFiveHomes() throws Exception {
        days.liveUntil("2026-11-23T10:00");
        jdbc.sql("delete from notice_delivery").update();
        PostOffice.MAIL.purgeEmailFromAllMailboxes();
        mailServer.setPort(PostOffice.MAIL.getSmtp().getPort());
        stage = cast.stage();
        butler = actor(stage.butler());
        households.settle(
                stage.id(),
                List.of(
                        home("101", person("张伟", Relation.OWNER, "zhang@owners.test", true)),
                        home(
                                "102",
                                person("李娜", Relation.OWNER, "li@owners.test", false),
                                person("李强", Relation.FAMILY, "qiang@owners.test", true)),
                        home("103", person("王芳", Relation.OWNER, "wang@owners.test", false)),
                        home("104", person("刘洋", Relation.OWNER, null, true)),
                        home("105")),
                butler);
        paper = course.published(stage);
    }

    @Test
    void onlyHomesWhereSomebodyAgreedGetOneAndTheOthersAreBroughtByHand() throws Exception {
        OwnerMessages.Sending sending = messages.send(stage.id(), paper, IssueScope.ESTATE, butler);

        assertThat(sending).isEqualTo(new OwnerMessages.Sending(2, 3));
        assertThat(progress()).isEqualTo(new Issue.Progress(Way.MESSAGE, 0, 5));
        assertThat(outbox.sendDue(10)).isEqualTo(2);
        assertThat(PostOffice.receivers()).containsExactly("qiang@owners.test", "zhang@owners.test");
        assertThat(progress()).isEqualTo(new Issue.Progress(Way.MESSAGE, 2, 5));
        assertThat(states())
                .isEqualTo(Map.of(
                        "1-1-101", MessageState.SENT,
                        "1-1-102", MessageState.SENT,
                        "1-1-103", MessageState.NO_CONSENT,
                        "1-1-104", MessageState.NO_ADDRESS,
                        "1-1-105", MessageState.NOBODY));
        assertThat(homes.of(stage.id(), messages.outOfReach(stage.id(), paper, 1)))
                .extracting(HouseholdRow::label)
                .containsExactly("1-1-103", "1-1-104", "1-1-105");
    }

    @Test
    void theMailNamesTheEstateAndThePaperAndLeadsToItsPublicPage() throws Exception {
        messages.send(stage.id(), paper, only("101"), butler);
        outbox.sendDue(10);

        MimeMessage mail = PostOffice.MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(stage.estate().getName() + "发布了“" + Course.TITLE + "”");
        assertThat(mail.getContent().toString())
                .contains("张伟：")
                .contains("https://linli.test/p/" + stage.estate().getCode() + "/documents/" + paper)
                .contains("您同意过接收小区的消息");
        Issue line = lines().get(0);
        assertThat(line.receiver()).isEqualTo("张伟");
        assertThat(line.handed().name()).isEqualTo("王管家");
        assertThat(journal.about(Document.SUBJECT, paper))
                .extracting(JournalEntry::action)
                .contains("document.messagesSent");
    }

    @Test
    void atNightTheyWaitForTheMorningAlsoWhatIsTriedAgain() {
        days.liveUntil("2026-11-23T22:30");
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);

        assertThat(outbox.sendDue(10)).isZero();
        days.liveUntil("2026-11-24T07:29");
        assertThat(outbox.sendDue(10)).isZero();
        days.liveUntil("2026-11-24T07:30");
        assertThat(outbox.sendDue(10)).isEqualTo(2);
    }

    @Test
    void whatWasDueByDayAndIsLateDoesNotRingAtNight() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        days.liveUntil("2026-11-23T23:00");

        assertThat(outbox.sendDue(10)).isZero();
        days.liveUntil("2026-11-24T07:30");
        assertThat(outbox.sendDue(10)).isEqualTo(2);
    }

    @Test
    void saidTwiceNothingIsSentTwice() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        assertThat(messages.send(stage.id(), paper, IssueScope.ESTATE, butler).messages())
                .isZero();
        outbox.sendDue(10);
        assertThat(messages.send(stage.id(), paper, IssueScope.ESTATE, butler).messages())
                .isZero();

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(PostOffice.receivers()).hasSize(2);
        assertThat(progress()).isEqualTo(new Issue.Progress(Way.MESSAGE, 2, 5));
    }

    @Test
    void whoeverAgreesLaterIsReachedByTheNextSending() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        outbox.sendDue(10);
        amend("103", person("王芳", Relation.OWNER, "wang@owners.test", true));

        assertThat(messages.send(stage.id(), paper, IssueScope.ESTATE, butler).messages())
                .isEqualTo(1);
        assertThat(outbox.sendDue(10)).isEqualTo(1);
        assertThat(PostOffice.receivers()).contains("wang@owners.test");
    }

    @Test
    void whoTakesTheConsentBackBeforeItLeavesGetsNothing() {
        messages.send(stage.id(), paper, only("101"), butler);
        amend("101", person("张伟", Relation.OWNER, "zhang@owners.test", false));

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(PostOffice.receivers()).isEmpty();
        assertThat(states()).containsEntry("1-1-101", MessageState.NO_CONSENT);

        amend("101", person("张伟", Relation.OWNER, "zhang@owners.test", true));
        messages.send(stage.id(), paper, only("101"), butler);
        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpStandsInTheListOfFailuresAndIsTriedAgain() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        mailServer.setPort(1);
        for (int day = 24; day <= 27; day++) {
            days.liveUntil("2026-11-" + day + "T08:00");
            for (int hour = 8; hour < 20; hour++) {
                days.liveUntil("2026-11-" + day + "T" + (hour < 10 ? "0" : "") + hour + ":59");
                outbox.sendDue(10);
            }
        }
        assertThat(states())
                .containsEntry("1-1-101", MessageState.FAILED)
                .containsEntry("1-1-102", MessageState.FAILED);
        assertThat(progress().handed()).isZero();
        assertThat(lines().get(0).message().error()).isNotBlank();

        mailServer.setPort(PostOffice.MAIL.getSmtp().getPort());
        assertThat(messages.retry(stage.id(), paper, List.of(lines().get(0).id()), butler))
                .isEqualTo(1);
        assertThat(messages.retryAll(stage.id(), paper, butler)).isEqualTo(1);
        assertThatThrownBy(() -> messages.retryAll(stage.id(), paper, butler))
                .hasMessage("document.message.nothingToRetry");
        assertThat(outbox.sendDue(10)).isEqualTo(2);
        assertThat(progress()).isEqualTo(new Issue.Progress(Way.MESSAGE, 2, 5));
    }

    @Test
    void ofWhatIsTakenOffTheBoardNobodyIsToldAnyMore() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        documents.withdraw(stage.id(), paper, "日期有误", actor(stage.projectManager()));

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(states()).containsEntry("1-1-101", MessageState.CALLED_OFF);
        assertThatThrownBy(() -> messages.send(stage.id(), paper, IssueScope.ESTATE, butler))
                .hasMessage("document.issue.over.WITHDRAWN");
    }

    @Test
    void whatIsNotPublishedIsNotSent() {
        UUID draft = course.draft(stage);
        assertThatThrownBy(() -> messages.send(stage.id(), draft, IssueScope.ESTATE, butler))
                .hasMessage("document.issue.unsigned");
        UUID signed = course.signed(stage);
        assertThatThrownBy(() -> messages.send(stage.id(), signed, IssueScope.ESTATE, butler))
                .hasMessage("document.message.unpublished");
    }

    @Test
    void anotherEstateSeesNoMessage() {
        messages.send(stage.id(), paper, IssueScope.ESTATE, butler);
        Stage other = cast.stage();
        assertThat(messages.lines(other.id(), paper, 1, Set.of(MessageState.values()), null, 10))
                .isEmpty();
        assertThat(messages.counts(other.id(), paper, 1)).isEmpty();
    }

    private Issue.Progress progress() {
        return register.progress(stage.id(), paper, 1).get(0);
    }

    private List<Issue> lines() {
        return messages.lines(stage.id(), paper, 1, Set.of(MessageState.values()), null, 10);
    }

    private Map<String, MessageState> states() {
        return lines().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Issue::place, line -> line.message().state()));
    }

    private IssueScope only(String room) {
        return new IssueScope(Set.of(), Set.of(), Set.of(row(room).id()), null);
    }

    private HouseholdRow row(String room) {
        List<HouseholdRow> all = new ArrayList<>();
        homes.each(stage.id(), HouseholdFilter.ALL, all::add);
        return all.stream()
                .filter(home -> home.number().room().equals(room))
                .findFirst()
                .orElseThrow();
    }

    private void amend(String room, PersonDetails details) {
        households.amend(stage.id(), row(room).people().get(0).id(), details);
    }

    private static NewHome home(String room, PersonDetails... people) {
        return new NewHome(
                new HomeNumber("1", "1", room), 1, null, Occupancy.OCCUPIED, LocalDate.of(2025, 1, 1), List.of(people));
    }

    private static PersonDetails person(String name, Relation relation, @Nullable String email, boolean consent) {
        return new PersonDetails(
                name,
                relation,
                Phone.orNone("13812345678"),
                null,
                null,
                email,
                consent,
                OwnerGroup.GENERAL,
                null,
                null);
    }
}
