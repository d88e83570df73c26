package cn.linli.surveys.promises;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.DocumentState;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyStandard;
import cn.linli.surveys.SurveyState;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.MeasureState;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From low areas to the file: nothing is posted unread, nothing is filed unverified (SUR-9, SUR-10, SUR-11, SUR-13). */
@LinliTest
class PromisesTest {

    private static final String HALF = "2034H2";

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Aftermath aftermath;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    SurveyMeasures measures;

    @Autowired
    SurveyLetters letters;

    @Autowired
    LetterReadings readings;

    @Autowired
    SurveyDeliveries deliveries;

    @Autowired
    SurveySummaries summaries;

    @Autowired
    SummaryLines lines;

    @Autowired
    BecameOfSurveys became;

    @Autowired
    LettersToRead toRead;

    @Autowired
    LowAreas lowAreas;

    @Autowired
    Documents documents;

    @Autowired
    Duties duties;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    @Autowired
    Clock clock;

    private Stage stage;
    private StaffMember representative;
    private UUID round;

    @BeforeEach
    void aCountedSurvey() {
        days.beginOn("2034-11-10T09:00");
        stage = cast.stage();
        representative = aftermath.representative();
        round = aftermath.counted(stage, HALF);
    }

    @Test
    void eachLowAreaNeedsAMeasureBeforeALetterIsDrafted() {
        assertThat(lowAreas.of(rounds.of(stage.id(), round))).isNotEmpty();
        assertThatThrownBy(() -> aftermath.drafted(stage, round)).hasMessage("survey.measure.missing");
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        assertThat(duty(SurveyStandard.SUR_13, planned.get(0)).getAssigneeId())
                .isEqualTo(stage.engineeringSupervisor().getId());
        assertThat(told(stage.engineeringSupervisor(), "survey.notice.planned")).isNotEmpty();
        UUID document = aftermath.drafted(stage, round);
        assertThat(documents.of(stage.id(), document).getEdition().wording().text())
                .contains(
                        "尊敬的" + stage.estate().getName() + "业主朋友们",
                        "共发放问卷 12 份，收回 12 份",
                        "序号",
                        "意见和建议内容简介",
                        "每周检查三次并公示记录",
                        "周工",
                        "2034年12月20日");
        assertThatThrownBy(() -> aftermath.drafted(stage, round)).hasMessage("survey.letter.once");
    }

    @Test
    void aLetterThatLeavesAPromiseOutIsNotSubmitted() {
        aftermath.planned(stage, round, "2034-12-20");
        UUID document = aftermath.drafted(stage, round);
        documents.write(stage.id(), document, Wording.of("公开信", "<p>一切都好。</p>"), false, actor(stage.frontDesk()));
        assertThatThrownBy(() -> aftermath.submitted(stage, document)).hasMessage("survey.letter.promiseMissing");
        assertThat(documents.of(stage.id(), document).state()).isEqualTo(DocumentState.DRAFT);
        letters.redraft(stage.id(), round, actor(stage.customerServiceLead()));
        aftermath.submitted(stage, document);
        assertThat(documents.of(stage.id(), document).state()).isEqualTo(DocumentState.SUBMITTED);
    }

    @Test
    void nobodyPostsALetterThatTheManagementRepresentativeHasNotAgreedTo() {
        aftermath.planned(stage, round, "2034-12-20");
        UUID document = aftermath.drafted(stage, round);
        assertThatThrownBy(() -> letters.read(stage.id(), round, 1, Verdict.YES, "", actor(representative)))
                .hasMessage("survey.letter.notSubmitted");
        aftermath.submitted(stage, document);
        assertThat(toRead.of(representative.getId()))
                .extracting(LettersToRead.Letter::round)
                .contains(round);
        assertThat(told(representative, "survey.notice.letter")).hasSize(1);
        aftermath.signed(stage, document);
        assertThatThrownBy(() -> documents.publish(stage.id(), document, actor(stage.projectManager())))
                .hasMessage("survey.letter.unread");
        assertThatThrownBy(
                        () -> letters.read(stage.id(), round, 1, Verdict.YES, "", actor(stage.customerServiceLead())))
                .hasMessage("approval.ownWork");
        assertThatThrownBy(() -> letters.read(stage.id(), round, 1, Verdict.NO, " ", actor(representative)))
                .hasMessage("survey.letter.reason");

        aftermath.read(stage, round, Verdict.NO, representative);
        assertThat(told(stage.customerServiceLead(), "survey.notice.letterSentBack"))
                .hasSize(1);
        assertThatThrownBy(() -> documents.publish(stage.id(), document, actor(stage.projectManager())))
                .hasMessage("survey.letter.unread");
        documents.revise(stage.id(), document, actor(stage.customerServiceLead()));
        assertThatThrownBy(() -> letters.read(stage.id(), round, 1, Verdict.YES, "", actor(representative)))
                .hasMessage("survey.letter.changed");
        aftermath.submitted(stage, document);
        aftermath.signed(stage, document);
        aftermath.read(stage, round, Verdict.YES, representative);
        assertThat(toRead.of(representative.getId()))
                .extracting(LettersToRead.Letter::round)
                .doesNotContain(round);
        documents.publish(stage.id(), document, actor(stage.projectManager()));

        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.POSTED);
        assertThat(readings.of(stage.id(), document))
                .extracting(LetterReading::isAgreed)
                .containsExactly(true, false);
        assertThat(duties.latest(
                        SurveyStandard.SUR_9,
                        stage.id(),
                        rounds.of(stage.id(), round).subject()))
                .hasValueSatisfying(
                        duty -> assertThat(duty.stateAt(clock.instant())).isEqualTo(Duty.State.KEPT));
    }

    @Test
    void aNewEditionOfAPostedLetterIsReadAnew() {
        aftermath.planned(stage, round, "2034-12-20");
        UUID document = aftermath.posted(stage, round, representative);
        documents.revise(stage.id(), document, actor(stage.customerServiceLead()));
        aftermath.submitted(stage, document);
        aftermath.signed(stage, document);
        assertThatThrownBy(() -> documents.publish(stage.id(), document, actor(stage.projectManager())))
                .hasMessage("survey.letter.unread");
        aftermath.read(stage, round, Verdict.YES, representative);
        documents.publish(stage.id(), document, actor(stage.projectManager()));
        assertThat(documents.of(stage.id(), document).readByOwners()).contains(2);
    }

    @Test
    void eachLineOfThePostedLetterIsAPromiseThatNobodyCanUnsay() {
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        aftermath.posted(stage, round, representative);
        assertThat(promises()).isEqualTo(planned.size());
        assertThatThrownBy(() ->
                        jdbc.sql("update survey_promise set due = due + 100").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        measures.replan(
                stage.id(), planned.get(0), aftermath.plan(stage, "2035-01-10"), "等材料", actor(stage.projectManager()));
        days.liveUntil("2034-12-21T09:00");
        assertThat(became.of(stage.estate()).get(0).promises().get(0)).satisfies(one -> {
            assertThat(one.promisedFor()).isEqualTo(LocalDate.of(2034, 12, 20));
            assertThat(one.due()).isEqualTo(LocalDate.of(2035, 1, 10));
            assertThat(one.isLate()).isTrue();
        });
    }

    @Test
    void whatIsDeliveredIsKnownAgainByItsHashAndQualityOwesACheckOfEachPromise() {
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        UUID document = aftermath.posted(stage, round, representative);
        documents.withdraw(stage.id(), document, "日期有误", actor(stage.projectManager()));
        assertThatThrownBy(() -> aftermath.delivered(stage, round)).hasMessage("survey.delivery.letterGone");
        documents.revise(stage.id(), document, actor(stage.customerServiceLead()));
        aftermath.submitted(stage, document);
        aftermath.signed(stage, document);
        aftermath.read(stage, round, Verdict.YES, representative);
        documents.publish(stage.id(), document, actor(stage.projectManager()));
        aftermath.delivered(stage, round);

        SurveyDeliveries.Delivery delivery =
                deliveries.of(rounds.of(stage.id(), round)).orElseThrow();
        assertThat(delivery.edition()).isEqualTo(2);
        assertThat(delivery.letterSha256())
                .isEqualTo(
                        documents.edition(stage.id(), document, 2).getOriginal().sha256());
        assertThat(delivery.tableSha256()).hasSize(64);
        assertThat(delivery.tableStands()).isTrue();
        owner.jdbc()
                .sql("update survey_figure set none = none + 1 where round_id = ? and kind = 'ALL'")
                .param(round)
                .update();
        assertThat(deliveries.of(rounds.of(stage.id(), round)).orElseThrow().tableStands())
                .isFalse();
        assertThat(told(stage.qualityInspector(), "survey.notice.delivered")).hasSize(1);
        assertThat(duty(SurveyStandard.SUR_11, planned.get(0)).getDue())
                .isEqualTo(stage.estate().endOf(LocalDate.of(2035, 1, 4)));
    }

    @Test
    void nothingIsFiledBeforeAnOwnerIsContentWithEachPromise() {
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        aftermath.posted(stage, round, representative);
        assertThatThrownBy(() -> aftermath.verified(stage, planned.get(0), Finding.CONTENT))
                .hasMessage("survey.notNow.VERIFY");
        aftermath.delivered(stage, round);
        planned.forEach(one -> aftermath.done(stage, one));
        assertThatThrownBy(this::file).hasMessage("survey.filing.unverified");
        UUID first = planned.get(0);
        assertThatThrownBy(() -> measures.verify(
                        stage.id(),
                        first,
                        aftermath.found(stage, Finding.CONTENT),
                        actor(stage.engineeringSupervisor())))
                .hasMessage("survey.verification.ownWork");

        aftermath.verified(stage, first, Finding.NOT_REACHED);
        assertThat(measure(first).state()).isEqualTo(MeasureState.DONE);
        aftermath.verified(stage, first, Finding.NOT_CONTENT);
        assertThat(measure(first).state()).isEqualTo(MeasureState.OPEN);
        assertThat(measure(first).getPersonName()).isEqualTo(stage.supervisor().getName());
        assertThat(duty(SurveyStandard.SUR_13, first).getAssigneeId())
                .isEqualTo(stage.supervisor().getId());
        assertThat(duty(SurveyStandard.SUR_13, first).getRound()).isEqualTo(2);
        assertThat(duty(SurveyStandard.SUR_11, first).getRound()).isEqualTo(2);
        assertThat(told(stage.supervisor(), "survey.notice.anew")).hasSize(1);
        measures.finish(stage.id(), first, "又做了一遍", List.of(), actor(stage.supervisor()));
        planned.forEach(one -> aftermath.verified(stage, one, Finding.CONTENT));
        file();
        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.FILED);
        assertThat(became.of(stage.estate()).get(0).promises()).allMatch(BecameOfSurveys.Promise::verified);
    }

    @Test
    void aPromiseThatIsNotDoneStaysLateInTheLedgerAndGetsAnotherPerson() {
        UUID first = aftermath.planned(stage, round, "2034-11-20").get(0);
        aftermath.posted(stage, round, representative);
        aftermath.delivered(stage, round);
        assertThatThrownBy(() -> aftermath.verified(stage, first, Finding.NOT_DONE))
                .hasMessage("survey.verification.notYet");
        days.liveUntil("2034-11-21T09:00");
        aftermath.verified(stage, first, Finding.NOT_DONE);
        Duty late = duty(SurveyStandard.SUR_13, first);
        assertThat(late.stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        assertThat(late.getAssigneeId()).isEqualTo(stage.supervisor().getId());
        measures.finish(stage.id(), first, "做了", List.of(), actor(stage.supervisor()));
        assertThat(duty(SurveyStandard.SUR_13, first).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(duty(SurveyStandard.SUR_11, first).getRound()).isEqualTo(2);
    }

    @Test
    void aMeasureThatTheLetterDoesNotPromiseIsFiledOnceItIsDone() {
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        aftermath.posted(stage, round, representative);
        aftermath.delivered(stage, round);
        planned.forEach(one -> {
            aftermath.done(stage, one);
            aftermath.verified(stage, one, Finding.CONTENT);
        });
        UUID more = aftermath.planned(
                stage, round, lowAreas.of(rounds.of(stage.id(), round)).get(0), "2034-12-30");
        assertThatThrownBy(this::file).hasMessage("survey.filing.undone");
        aftermath.done(stage, more);
        assertThatThrownBy(() -> aftermath.verified(stage, more, Finding.CONTENT))
                .hasMessage("survey.verification.noPromise");
        file();
    }

    @Test
    void qualitySendsItsSummaryOnceAndItStandsAsItWas() {
        HalfYear half = HalfYear.of(HALF).orElseThrow();
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        aftermath.posted(stage, round, representative);
        aftermath.delivered(stage, round);
        assertThat(line(half, false)).satisfies(one -> {
            assertThat(one.isDelivered()).isTrue();
            assertThat(one.issued()).isEqualTo(12);
            assertThat(one.lowZh()).hasSameSizeAs(planned);
            assertThat(one.promised()).isEqualTo(planned.size());
            assertThat(one.verified()).isZero();
        });
        owner.jdbc().sql("delete from survey_summary_line").update();
        owner.jdbc().sql("delete from survey_summary").update();
        assertThatThrownBy(() -> summaries.send(half, " ", actor(stage.qualityInspector())))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo("note"));
        long before = journalLines();
        summaries.send(half, "环境管理偏低", actor(stage.qualityInspector()));
        assertThat(journalLines()).isEqualTo(before + 1);
        assertThatThrownBy(() -> summaries.send(half, "再送", actor(stage.qualityInspector())))
                .hasMessage("survey.summary.once");
        assertThat(told(representative, "survey.notice.summary")).isNotEmpty();
        planned.forEach(one -> aftermath.done(stage, one));
        planned.forEach(one -> aftermath.verified(stage, one, Finding.CONTENT));
        assertThat(line(half, true).verified()).isZero();
        assertThat(line(half, false).verified()).isEqualTo(planned.size());
        before = journalLines();
        summaries.read(half, actor(representative));
        assertThat(journalLines()).isEqualTo(before + 1);
        assertThat(summaries.of(half).orElseThrow().readBy()).isEqualTo("赵代表");
        assertThatThrownBy(() -> summaries.read(half, actor(representative))).hasMessage("survey.summary.notToRead");
    }

    private long journalLines() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }

    private SummaryLines.Line line(HalfYear half, boolean sent) {
        return lines.page(half, sent, null, 1000).stream()
                .filter(one -> one.code().equals(stage.estate().getCode()))
                .findFirst()
                .orElseThrow();
    }

    private void file() {
        rounds.file(stage.id(), round, actor(stage.qualityInspector()));
    }

    private long promises() {
        return jdbc.sql("select count(*) from survey_promise where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    private SurveyMeasure measure(UUID id) {
        return aftermath.measure(stage, id);
    }

    private Duty duty(Standard clause, UUID measure) {
        return duties.latest(clause, stage.id(), measure(measure).subject()).orElseThrow();
    }

    private List<BellNotice> told(StaffMember person, String key) {
        return notices.latest(person.getId(), 100).stream()
                .filter(notice -> notice.messageKey().equals(key))
                .filter(notice -> notice.estate() == null || notice.estate().equals(stage.id()))
                .toList();
    }
}
