package cn.linli.surveys.draw;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.MessageState;
import cn.linli.kernel.Actor;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.notice.Outbox;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** SUR-3: each home gets its form, in the hand, in the box or as a message; and the secret in its link is nowhere to be read. */
@LinliTest
class HandOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern LINK = Pattern.compile("/s/survey/([A-Za-z0-9_-]{32})\\b");

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    Households households;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Draws draws;

    @Autowired
    SurveyForms forms;

    @Autowired
    FormLists lists;

    @Autowired
    HandOuts handOuts;

    @Autowired
    FormMessages messages;

    @Autowired
    TextMessages texts;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Outbox outbox;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private Actor butler;
    private UUID round;
    private List<SurveyForm> all;

    /** Twenty homes, each with an owner who agreed to messages; three are drawn. */
    @BeforeEach
    void aDrawOverTwentyHomes() {
        days.liveUntil("2026-11-23T10:00");
        jdbc.sql("delete from notice_delivery").update();
        texts.start(true);
        stage = cast.stage();
        butler = actor(stage.butler());
        households.settle(
                stage.id(),
                IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> new NewHome(
                                new HomeNumber("1", "1", String.valueOf(100 + n)),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of(person("业主" + n, "13800001" + (110 + n)))))
                        .toList(),
                butler);
        round = launching.launched(stage, "2026H2");
        draws.draw(stage.id(), round, actor(stage.projectManager()));
        all = lists.all(stage.id(), round);
    }

    private static PersonDetails person(String name, String phone) {
        return new PersonDetails(
                name, Relation.OWNER, Phone.of(phone), null, null, null, true, OwnerGroup.GENERAL, null, null);
    }

    private SurveyForm form(int n) {
        return forms.of(stage.id(), round, all.get(n).id());
    }

    @Test
    void severalHomesAreEnteredAtOnceAndASecondTimeChangesNothing() {
        assertThat(handOuts.handOut(
                        stage.id(), round, List.of(all.get(0).id(), all.get(1).id()), HandOut.Way.DOOR, butler))
                .isEqualTo(2);
        assertThat(handOuts.handOut(
                        stage.id(),
                        round,
                        List.of(all.get(1).id(), all.get(2).id()),
                        HandOut.Way.LETTER_BOX,
                        actor(stage.frontDesk())))
                .isEqualTo(1);

        assertThat(form(1).handedOut())
                .satisfies(handed -> assertThat(handed.way()).isEqualTo(HandOut.Way.DOOR))
                .satisfies(handed -> assertThat(handed.hand().name()).isEqualTo("王管家"));
        assertThat(form(2).handedOut().way()).isEqualTo(HandOut.Way.LETTER_BOX);
        assertThat(forms.tally(stage.id(), round)).isEqualTo(new FormTally("", 20, 3, 3, 0, 3, 0, 0));
        assertThatThrownBy(() ->
                        handOuts.handOut(stage.id(), round, List.of(all.get(0).id()), HandOut.Way.DOOR, butler))
                .hasMessage("survey.handOut.nobody");
        assertThat(journal.about(SurveyRound.SUBJECT, round))
                .filteredOn(entry -> entry.action().equals("survey.handedOut"))
                .hasSize(2);
    }

    @Test
    void aFormOfAnotherEstateIsNotFound() {
        Stage other = cast.stage();

        assertThatThrownBy(() -> forms.of(other.id(), round, all.get(0).id()))
                .isInstanceOf(cn.linli.kernel.NotFound.class);
    }

    @Test
    void aWrongTickIsTakenBackButNotAnAnswer() {
        handOuts.handOut(stage.id(), round, List.of(all.get(0).id()), HandOut.Way.DOOR, butler);
        handOuts.takeBack(stage.id(), round, all.get(0).id(), butler);
        assertThat(form(0).isOpen()).isTrue();

        handOuts.handOut(stage.id(), round, List.of(all.get(0).id()), HandOut.Way.DOOR, butler);
        answer(0, FormChannel.LINK, null);
        assertThatThrownBy(() -> handOuts.takeBack(stage.id(), round, all.get(0).id(), butler))
                .hasMessage("survey.handOut.stays");
    }

    @Test
    void aHomeAnswersOnceAndOnlyOnceItHasItsForm() {
        assertThatThrownBy(() -> answer(0, FormChannel.LINK, null)).hasMessage("survey.form.notHandedOut");
        handOuts.handOut(stage.id(), round, all.stream().map(SurveyForm::id).toList(), HandOut.Way.DOOR, butler);
        answer(0, FormChannel.LINK, null);
        assertThatThrownBy(() -> answer(0, FormChannel.PAPER, butler)).hasMessage("survey.form.answered");
        handOuts.exclude(stage.id(), round, all.get(1).id(), "业主病重", butler);
        assertThatThrownBy(() -> answer(1, FormChannel.LINK, null)).hasMessage("survey.form.excluded");
        assertThatThrownBy(() -> handOuts.exclude(stage.id(), round, all.get(0).id(), "太晚", butler))
                .hasMessage("survey.exclude.answered");
        answer(2, FormChannel.PAPER, butler);

        assertThat(form(2).answered()).isEqualTo(new Answered(TODAY, FormChannel.PAPER, "王管家"));
        assertThat(forms.tally(stage.id(), round)).isEqualTo(new FormTally("", 20, 3, 3, 1, 2, 1, 1));
        assertThat(forms.unanswered(stage.id(), round)).isEmpty();
        assertThat(forms.ofSerial(stage.id(), round, 3))
                .map(SurveyForm::id)
                .contains(all.get(2).id());
        transactions.executeWithoutResult(
                running -> forms.couponTakenBack(stage.id(), all.get(2).id()));
        assertThat(forms.unanswered(stage.id(), round))
                .extracting(SurveyForm::id)
                .containsExactly(all.get(2).id());
    }

    private void answer(int n, FormChannel channel, @org.jspecify.annotations.Nullable Actor by) {
        transactions.executeWithoutResult(
                running -> forms.answered(stage.id(), all.get(n).id(), channel, TODAY, by));
    }

    @Test
    void theMessageLeadsToTheHomesOwnFormAndCountsOnceItWasTaken() {
        assertThat(messages.send(stage.id(), round, null, butler)).isEqualTo(new FormMessages.Sending(3, 0));
        assertThat(form(0).message().state()).isEqualTo(MessageState.WAITING);
        assertThat(forms.tally(stage.id(), round).issued()).isZero();

        assertThat(outbox.sendDue(10)).isEqualTo(3);

        assertThat(forms.tally(stage.id(), round).issued()).isEqualTo(3);
        assertThat(form(0).handedOut().way()).isEqualTo(HandOut.Way.MESSAGE);
        assertThat(form(0).handedOut().hand().name()).isEqualTo("王管家");
        assertThat(texts.sent())
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains(stage.estate().getName(), "2026-12-03"));
        Matcher link = LINK.matcher(texts.sent().get(0));
        assertThat(link.find()).isTrue();
        assertThat(forms.behind(link.group(1)))
                .isPresent()
                .get()
                .extracting(SurveyForm::round)
                .isEqualTo(round);
        assertThat(forms.linked(link.group(1)).orElseThrow().round().estate()).isEqualTo(stage.id());
        assertThatThrownBy(() -> messages.send(stage.id(), round, null, butler)).hasMessage("survey.message.nobody");
    }

    @Test
    void whatCouldNotBeSentDoesNotCountAndIsSentAgain() {
        texts.start(false);
        messages.send(stage.id(), round, null, butler);
        for (int day = 24; day <= 27; day++) {
            for (int hour = 8; hour < 20; hour++) {
                days.liveUntil("2026-11-%dT%02d:59".formatted(day, hour));
                outbox.sendDue(10);
            }
        }
        assertThat(form(0).message())
                .isEqualTo(
                        new FormMessage(MessageState.FAILED, form(0).message().receiver(), "no credit left"));
        assertThat(forms.tally(stage.id(), round).issued()).isZero();

        texts.start(true);
        assertThat(messages.send(stage.id(), round, null, butler).messages()).isEqualTo(3);
        assertThat(outbox.sendDue(10)).isEqualTo(3);
        assertThat(forms.tally(stage.id(), round).issued()).isEqualTo(3);
    }

    @Test
    void aHomeThatIsLeftOutMeanwhileGetsNoMessageAnyMore() {
        messages.send(stage.id(), round, null, butler);
        handOuts.exclude(stage.id(), round, all.get(0).id(), "已搬走", butler);

        outbox.sendDue(10);

        assertThat(texts.sent()).hasSize(2);
        assertThat(form(0).handedOut()).isNull();
    }

    @Test
    void theSecretIsDerivedAndStandsInNoTable() {
        messages.send(stage.id(), round, null, butler);
        outbox.sendDue(10);
        Matcher link = LINK.matcher(texts.sent().get(0));
        assertThat(link.find()).isTrue();
        String token = link.group(1);

        assertThat(token).hasSize(32);
        assertThat(tokens.deriving().token(forms.behind(token).orElseThrow().id()))
                .isEqualTo(token);
        for (String table : jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select count(*) from \"" + table + "\" t where t::text like '%" + token + "%'")
                            .query(Long.class)
                            .single())
                    .describedAs(table)
                    .isZero();
        }
        assertThat(forms.behind(token.substring(1) + "A")).isEmpty();
        assertThat(forms.behind("'; drop table survey_form")).isEmpty();
    }
}
