package cn.linli.surveys.answers;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SUR-6: each home answers once, whole and in time; everything else is refused by the server with a sentence of its own. */
@LinliTest
class AnswersTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Collecting collecting;

    @Autowired
    Answers answers;

    @Autowired
    AnswerReturns returns;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Journal journal;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private Out out;

    @BeforeEach
    void aRoundWhoseFormsAreOut() {
        days.liveUntil("2026-11-02T09:00");
        stage = cast.stage();
        out = collecting.out(stage, true, 3);
    }

    @Test
    void anAnswerIsTakenWholeAndOnce() {
        Filled filled = collecting.filled(stage, out, 4, " 停车难 ");
        Map<UUID, Integer> scores = new HashMap<>(filled.scores());
        UUID first =
                answers.askedBy(collecting.round(stage, out)).items().get(0).id();
        scores.put(first, Filled.NOT_EXPERIENCED);

        answers.submit(behind(0), new Filled(scores, filled.comment()));

        assertThat(sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.get("comment")).isEqualTo("停车难");
            assertThat(sheet.get("channel")).isEqualTo("LINK");
            assertThat(sheet.get("building")).isEqualTo("1");
            assertThat(sheet.get("form_id")).isNull();
        });
        assertThat(scoresOfAll())
                .hasSize(scores.size())
                .containsEntry(first, null)
                .containsValue(4);
        assertThat(behind(0).admission()).isEqualTo(Admission.ANSWERED);
        assertThat(returns.of(collecting.round(stage, out)).part()).isEqualTo(1);
        refused("survey.admission.ANSWERED", () -> answers.submit(behind(0), filled));
        assertThat(sheets()).hasSize(1);
    }

    @Test
    void inANamedRoundTheSheetSaysWhoseItIs() {
        Stage other = cast.stage();
        Out named = collecting.out(other, false, 1);
        collecting.answer(other, named, 0, 5, "");
        assertThat(owner.jdbc()
                        .sql("select form_id from survey_sheet where round_id = ?")
                        .param(named.round())
                        .query(UUID.class)
                        .single())
                .isEqualTo(named.home(0).form());
    }

    @Test
    void nothingIsTakenThatIsNotWhole() {
        Filled whole = collecting.filled(stage, out, 4, "");
        Map<UUID, Integer> short1 = new HashMap<>(whole.scores());
        UUID last = collecting.round(stage, out).getQuestionnaireId();
        short1.remove(last);
        assertThatThrownBy(() -> answers.submit(behind(0), new Filled(short1, "")))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.getCode()).isEqualTo("survey.answer.missing");
                    assertThat(refusal.getField()).isEqualTo("answers[" + last + "]");
                });
        refused("survey.answer.range", () -> answers.submit(behind(0), collecting.filled(stage, out, 6, "")));
        refused("survey.answer.range", () -> answers.submit(behind(0), collecting.filled(stage, out, -1, "")));
        refused(
                "survey.answer.comment",
                () -> answers.submit(behind(0), collecting.filled(stage, out, 4, "长".repeat(2001))));
        Map<UUID, Integer> more = new HashMap<>(whole.scores());
        more.put(UUID.randomUUID(), 5);
        refused("survey.answer.unknown", () -> answers.submit(behind(0), new Filled(more, "")));
        assertThat(sheets()).isEmpty();
        assertThat(behind(0).admission()).isEqualTo(Admission.OPEN);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        days.liveUntil("2026-11-12T23:59");
        collecting.answer(stage, out, 0, 5, "");
        days.liveUntil("2026-11-13T00:00");
        assertThat(behind(1).admission()).isEqualTo(Admission.LATE);
        refused("survey.admission.LATE", () -> collecting.answer(stage, out, 1, 5, ""));
    }

    @Test
    void aClosedRoundTakesNothingMore() {
        for (int home = 0; home < 5; home++) {
            collecting.answer(stage, out, home, 5, "");
        }
        AnswerDoor open = behind(5);
        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));
        assertThat(behind(5).admission()).isEqualTo(Admission.CLOSED);
        assertThat(behind(0).admission()).isEqualTo(Admission.CLOSED);
        refused("survey.admission.CLOSED", () -> collecting.answer(stage, out, 5, 5, ""));
        // The page was open before the round was closed: the statement itself finds nothing to answer.
        refused("survey.admission.CLOSED", () -> answers.submit(open, collecting.filled(stage, out, 5, "")));
        assertThat(sheets()).hasSize(5);
        assertThat(owner.jdbc()
                        .sql("select answered_on is null from survey_form where id = ?")
                        .param(out.home(5).form())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aHomeThatIsLeftOutOrHasNoFormYetIsToldSo() {
        owner.jdbc()
                .sql("update survey_form set excluded_by = handed_by, excluded_name = '孙经理', excluded_at = handed_at,"
                        + " excluded_because = '空置' where id = ?")
                .param(out.home(0).form())
                .update();
        owner.jdbc()
                .sql(
                        "update survey_form set handed_by = null, handed_name = null, handed_at = null, handed_way = null where id = ?")
                .param(out.home(1).form())
                .update();
        refused("survey.admission.EXCLUDED", () -> collecting.answer(stage, out, 0, 5, ""));
        refused("survey.admission.NOT_HANDED_OUT", () -> collecting.answer(stage, out, 1, 5, ""));
        assertThatThrownBy(() -> answers.behind("A".repeat(32))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.behind("no link")).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoPostsAtTheSameMomentOneIsTaken() throws Exception {
        Filled filled = collecting.filled(stage, out, 3, "");
        for (int home = 0; home < 6; home++) {
            AnswerDoor door = behind(home);
            CyclicBarrier together = new CyclicBarrier(4);
            Callable<Boolean> post = () -> {
                together.await();
                try {
                    answers.submit(door, filled);
                    return true;
                } catch (Refused second) {
                    assertThat(second.getCode()).isEqualTo("survey.form.answered");
                    return false;
                }
            };
            ExecutorService people = Executors.newFixedThreadPool(4);
            try {
                int taken = 0;
                for (Future<Boolean> one : people.invokeAll(List.of(post, post, post, post))) {
                    taken += one.get() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(1);
            } finally {
                people.shutdownNow();
            }
        }
        assertThat(sheets()).hasSize(6);
    }

    @Test
    void theJournalNamesTheRoundAndNoHome() {
        collecting.answer(stage, out, 0, 5, "");
        List<JournalEntry> lines = journal.about(SurveyRound.SUBJECT, out.round());
        assertThat(lines.get(lines.size() - 1).action()).isEqualTo("survey.answered");
        assertThat(lines.toString()).doesNotContain(out.home(0).form().toString());
    }

    private AnswerDoor behind(int home) {
        return answers.behind(out.home(home).token());
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }

    private List<Map<String, Object>> sheets() {
        return owner.jdbc()
                .sql("select * from survey_sheet where round_id = ?")
                .param(out.round())
                .query()
                .listOfRows();
    }

    private Map<UUID, Integer> scoresOfAll() {
        Map<UUID, Integer> scores = new HashMap<>();
        owner.jdbc()
                .sql("select a.item_id, a.score from survey_answer a join survey_sheet s on s.id = a.sheet_id"
                        + " where s.round_id = ?")
                .param(out.round())
                .query(row -> {
                    scores.put(row.getObject(1, UUID.class), row.getObject(2, Integer.class));
                });
        return scores;
    }
}
