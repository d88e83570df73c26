package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactRegister;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEE-15: one public letter answers many owners, and each household's timeline knows it. */
@LinliTest
class PublicLetterTest {

    private static final String TITLE = "关于夜间门岗值守的公开信";

    @Autowired
    Cast cast;

    @Autowired
    Matters matters;

    @Autowired
    PaperCourse papers;

    @Autowired
    PublicLetters letters;

    @Autowired
    PublicLetterLists lists;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    TicketAnswers answers;

    @Autowired
    TicketLinks links;

    @Autowired
    ContactRegister register;

    @Autowired
    Duties duties;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    private Stage stage;
    private Actor butler;
    private UUID letter;

    @BeforeEach
    void aLetterBeingWritten() {
        stage = cast.stage();
        butler = stage.butler().asActor();
        letter = papers.draft(stage, DocumentKind.LETTER, null, TITLE, "<p>各位业主：夜间门岗已加派一人。</p>");
    }

    @Test
    void publishingItAnswersEachChosenTicketAndFilesItWithTheHousehold() throws Exception {
        Ticket open = matters.complaint(stage);
        Ticket handled = taken(null);
        work.handle(stage.id(), handled.getId(), Outcome.SOLVED, "已换人", null, List.of(), butler);
        Ticket untouched = taken(null);
        choose(open, handled);
        papers.publish(stage, letter);

        assertThat(now(open).state()).isEqualTo(TicketState.TOLD);
        assertThat(now(open).getHandling().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(now(open).getHandling().result()).isEqualTo("已由公开信 2026-01《" + TITLE + "》统一答复，全文见小区公示栏。");
        assertThat(now(open).getTelling().channel()).isEqualTo(Channel.LETTER);
        assertThat(now(handled).state()).isEqualTo(TicketState.TOLD);
        assertThat(now(handled).getHandling().result()).isEqualTo("已换人");
        assertThat(now(untouched).state()).isEqualTo(TicketState.OPEN);
        assertThat(lists.answering(stage.id(), open.getId()))
                .contains(new PublicLetter.Mention(letter, "2026-01", TITLE));
        assertThat(lists.answering(stage.id(), untouched.getId())).isEmpty();
        List<Contact> timeline =
                register.ofHousehold(stage.id(), open.getReport().householdId(), 10);
        assertThat(timeline.get(0).channel()).isEqualTo(Channel.LETTER);
        assertThat(timeline.get(0).said()).contains("公开信 2026-01《" + TITLE + "》");
        assertThat(duties.latest(FeedbackStandard.FEE_3, stage.id(), open.subject())
                        .orElseThrow()
                        .stateAt(clock.instant()))
                .isEqualTo(Duty.State.KEPT);
        assertThat(duties.latest(FeedbackStandard.FEE_8, stage.id(), open.subject())
                        .orElseThrow()
                        .stateAt(clock.instant()))
                .isEqualTo(Duty.State.KEPT);
    }

    @Test
    void publishingLeavesOneLineInTheJournalHoweverManyItAnswers() throws Exception {
        choose(taken(null), taken(null), taken(null));
        papers.publish(stage, letter);
        assertThat(journal.about(Document.SUBJECT, letter))
                .extracting(JournalEntry::action)
                .containsExactly(
                        "document.drafted",
                        "publicLetter.ticketsChosen",
                        "document.submitted",
                        "approval.decided",
                        "document.signed",
                        "document.published");
    }

    @Test
    void whoFollowsAChosenTicketIsToldToo() throws Exception {
        Ticket leader = taken(null);
        Ticket follower = taken(null);
        links.merge(stage.id(), follower.getId(), leader.getNumber(), butler);
        assertThatThrownBy(() -> choose(follower)).hasMessage("feedback.publicLetter.answered");
        choose(leader);
        papers.publish(stage, letter);
        assertThat(now(follower).state()).isEqualTo(TicketState.TOLD);
    }

    @Test
    void whatSomebodyAnsweredMeanwhileStaysAsItIs() throws Exception {
        Ticket ticket = taken(null);
        choose(ticket);
        work.handle(stage.id(), ticket.getId(), Outcome.SOLVED, "已换人", null, List.of(), butler);
        answers.tell(stage.id(), ticket.getId(), Channel.HOME_VISIT, "张伟", null, butler);
        papers.publish(stage, letter);
        assertThat(now(ticket).getTelling().channel()).isEqualTo(Channel.HOME_VISIT);
        assertThat(letters.of(stage.id(), letter).matters())
                .extracting(PublicLetter.Matter::answered)
                .containsExactly(false);
    }

    @Test
    void anAnonymousOneIsAnsweredWithoutAnybodyBeingTold() throws Exception {
        Ticket ticket = matters.taken(stage, Matters.anonymous(), Actor.owner(stage.id(), "匿名"));
        choose(ticket);
        papers.publish(stage, letter);
        assertThat(now(ticket).state()).isEqualTo(TicketState.HANDLED);
        assertThat(now(ticket).isAnswered()).isTrue();
    }

    @Test
    void onceSubmittedTheChoiceStands() {
        Ticket ticket = taken(null);
        choose(ticket);
        letters.leaveOut(stage.id(), letter, List.of(ticket.getId()));
        choose(ticket);
        papers.submit(stage, letter);
        assertThatThrownBy(() -> choose(taken(null))).hasMessage("feedback.publicLetter.notNow");
        assertThatThrownBy(() -> letters.leaveOut(stage.id(), letter, List.of(ticket.getId())))
                .hasMessage("feedback.publicLetter.notNow");
    }

    @Test
    void candidatesAreFoundByTopicAndPeriod() {
        Ticket now = taken(null);
        ZoneId zone = stage.estate().getZone();
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(found("SECURITY", today, today, zone)).containsExactly(now.getId());
        assertThat(found("PARKING", null, null, zone)).isEmpty();
        assertThat(found(null, today.plusDays(1), null, zone)).isEmpty();
        assertThat(found(null, null, today.minusDays(1), zone)).isEmpty();
        choose(now);
        assertThat(found(null, null, null, zone)).isEmpty();
    }

    @Test
    void anotherEstateSeesNeitherLetterNorTickets() {
        Ticket ticket = taken(null);
        choose(ticket);
        Stage other = cast.stage();
        assertThatThrownBy(() -> letters.of(other.id(), letter)).isInstanceOf(NotFound.class);
        UUID theirs = papers.draft(other, DocumentKind.LETTER, null, TITLE, "<p>x</p>");
        assertThatThrownBy(() -> letters.choose(other.id(), theirs, List.of(ticket.getId()), butler))
                .isInstanceOf(NotFound.class);
        UUID notice = papers.draft(stage, DocumentKind.NOTICE, null, TITLE, "<p>x</p>");
        assertThatThrownBy(() -> letters.of(stage.id(), notice)).isInstanceOf(NotFound.class);
    }

    private List<UUID> found(@Nullable String topic, @Nullable LocalDate from, @Nullable LocalDate until, ZoneId zone) {
        return lists.candidates(stage.id(), letter, new PublicLetterLists.Wanted(topic, from, until), zone, 10).stream()
                .map(PublicLetter.Matter::id)
                .toList();
    }

    private void choose(Ticket... chosen) {
        letters.choose(
                stage.id(), letter, List.of(chosen).stream().map(Ticket::getId).toList(), butler);
    }

    private Ticket taken(@Nullable UUID home) {
        return matters.taken(stage, Matters.complaintOf(home), butler);
    }

    private Ticket now(Ticket ticket) {
        return tickets.of(stage.id(), ticket.getId());
    }
}
