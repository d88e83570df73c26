package cn.linli.surveys.web;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.Documents;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.promises.Aftermath;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/**
 * Every act after the closing, wherever a survey stands, over HTTP: it is done and leaves one line in the journal, or it is refused
 * with its sentence and leaves none. An unread letter is not posted, and nothing is filed before it is verified.
 */
@LinliTest
class PromiseActsTest {

    /** A dash: there is no such thing yet to act on. */
    private static final String TABLE = """
            act      CLOSED                      COUNTED                PLANNED               DRAFTED                    SUBMITTED               SIGNED                SENT_BACK                AGREED                   POSTED                      DELIVERED                 VERIFIED                   FILED
            code     done                        done                   done                  done                       done                    done                  done                     done                     done                        done                      done                       survey.notNow.CODE
            measure  survey.notNow.MEASURE       done                   done                  done                       done                    done                  done                     done                     done                        done                      done                       survey.notNow.MEASURE
            draft    survey.notNow.DRAFT_LETTER  survey.measure.missing done                  survey.letter.once         survey.letter.once      survey.letter.once    survey.letter.once       survey.letter.once       survey.notNow.DRAFT_LETTER  survey.notNow.DRAFT_LETTER survey.notNow.DRAFT_LETTER survey.notNow.DRAFT_LETTER
            read     survey.letter.notNow        survey.letter.notNow   survey.letter.notNow  survey.letter.notSubmitted done                    done                  survey.letter.readAlready survey.letter.readAlready survey.letter.readAlready  survey.letter.readAlready survey.letter.readAlready  survey.letter.notNow
            publish  -                           -                      -                     document.notNow.PUBLISH    document.notNow.PUBLISH survey.letter.unread  survey.letter.unread     done                     document.notNow.PUBLISH     document.notNow.PUBLISH   document.notNow.PUBLISH    document.notNow.PUBLISH
            deliver  survey.notNow.DELIVER       survey.notNow.DELIVER  survey.notNow.DELIVER survey.notNow.DELIVER      survey.notNow.DELIVER   survey.notNow.DELIVER survey.notNow.DELIVER    survey.notNow.DELIVER    done                        survey.notNow.DELIVER     survey.notNow.DELIVER      survey.notNow.DELIVER
            verify   -                           -                      survey.notNow.VERIFY  survey.notNow.VERIFY       survey.notNow.VERIFY    survey.notNow.VERIFY  survey.notNow.VERIFY     survey.notNow.VERIFY     survey.notNow.VERIFY        done                      survey.measure.notNow.VERIFY survey.notNow.VERIFY
            file     survey.notNow.FILE          survey.notNow.FILE     survey.notNow.FILE    survey.notNow.FILE         survey.notNow.FILE      survey.notNow.FILE    survey.notNow.FILE       survey.notNow.FILE       survey.notNow.FILE          survey.filing.unverified  done                       survey.notNow.FILE
            """;

    enum Situation {
        CLOSED,
        COUNTED,
        PLANNED,
        DRAFTED,
        SUBMITTED,
        SIGNED,
        SENT_BACK,
        AGREED,
        POSTED,
        /** All measures are reported done. */
        DELIVERED,
        VERIFIED,
        FILED;

        boolean isFrom(Situation first) {
            return compareTo(first) >= 0;
        }
    }

    @Autowired
    MockMvc mvc;

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
    RemarkLists remarks;

    @Autowired
    Documents documents;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private StaffMember representative;
    private UUID round;

    @ParameterizedTest
    @EnumSource(Situation.class)
    void everyActIsDoneOrRefusedWithItsSentence(Situation situation) throws Exception {
        begin(situation);
        for (String[] line : lines()) {
            String expected = line[1 + situation.ordinal()];
            if (!expected.equals("-")) {
                long before = journalLines();
                assertThat(said(act(line[0]), expected)).as(line[0]).isEqualTo(expected);
                assertThat(journalLines() - before)
                        .as(line[0] + " in the journal")
                        .isEqualTo(expected.equals("done") ? 1 : 0);
                if (expected.equals("done")) {
                    begin(situation);
                }
            }
        }
    }

    private long journalLines() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }

    private static List<String[]> lines() {
        List<String[]> lines =
                TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        assertThat(Arrays.asList(lines.get(0)).subList(1, 13))
                .isEqualTo(Arrays.stream(Situation.values()).map(Enum::name).toList());
        return lines.subList(1, lines.size());
    }

    /** Brings a survey of its own where it shall stand. */
    private void begin(Situation situation) {
        days.beginOn("2034-11-10T09:00");
        stage = cast.stage();
        representative = aftermath.representative();
        if (situation == Situation.CLOSED) {
            round = aftermath.closed(stage, "2034H2", true, List.of("楼道很脏"));
            return;
        }
        round = aftermath.counted(stage, "2034H2");
        List<UUID> planned =
                situation.isFrom(Situation.PLANNED) ? aftermath.planned(stage, round, "2034-12-20") : List.of();
        if (!situation.isFrom(Situation.DRAFTED)) {
            return;
        }
        UUID letter = aftermath.drafted(stage, round);
        if (situation.isFrom(Situation.SUBMITTED)) {
            aftermath.submitted(stage, letter);
        }
        if (situation.isFrom(Situation.SIGNED)) {
            aftermath.signed(stage, letter);
        }
        if (situation == Situation.SENT_BACK) {
            aftermath.read(stage, round, Verdict.NO, representative);
        } else if (situation.isFrom(Situation.AGREED)) {
            aftermath.read(stage, round, Verdict.YES, representative);
        }
        if (situation.isFrom(Situation.POSTED)) {
            documents.publish(stage.id(), letter, actor(stage.projectManager()));
        }
        if (situation.isFrom(Situation.DELIVERED)) {
            aftermath.delivered(stage, round);
            planned.forEach(one -> aftermath.done(stage, one));
        }
        if (situation.isFrom(Situation.VERIFIED)) {
            planned.forEach(one -> aftermath.verified(stage, one, Finding.CONTENT));
        }
        if (situation == Situation.FILED) {
            rounds.file(stage.id(), round, actor(stage.qualityInspector()));
        }
    }

    private MvcResult act(String name) throws Exception {
        return switch (name) {
            case "code" -> post(stage.butler(), at("/remarks"), "ticked", remark(), "all", "CLEANING");
            case "measure" -> post(stage.customerServiceLead(), at("/measures"), measure());
            case "draft" -> post(stage.customerServiceLead(), at("/letter"));
            case "read" -> post(representative, at("/letter/reading"), "edition", "1", "verdict", "YES");
            case "publish" -> post(stage.projectManager(), "documents/" + letter() + "/publication");
            case "deliver" -> post(stage.projectManager(), at("/delivery"));
            case "verify" ->
                post(
                        stage.qualityInspector(),
                        "survey-measures/" + firstMeasure() + "/verification",
                        "finding",
                        "CONTENT",
                        "found",
                        "看过了",
                        "way",
                        "VISIT",
                        "reached",
                        "张伟",
                        "home",
                        "1-1-101",
                        "answer",
                        "好");
            case "file" -> post(stage.qualityInspector(), at("/filing"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String[] measure() {
        // A subject of the comments is offered once a comment is sorted into it.
        UUID about = round().getCounted() == null
                ? UUID.randomUUID()
                : aftermath.low(stage, round).get(0).area();
        return new String[] {
            "about",
            "area:" + about,
            "concern",
            "脏",
            "measure",
            "每周三次",
            "person",
            stage.engineeringSupervisor().getId().toString(),
            "due",
            "2034-12-20"
        };
    }

    private String remark() {
        return remarks.page(stage.id(), round, null, 0, 1).get(0).id().toString();
    }

    private UUID letter() {
        return Objects.requireNonNull(round().getLetterId());
    }

    private UUID firstMeasure() {
        return measures.of(round()).stream()
                .map(SurveyMeasure::getId)
                .findFirst()
                .orElseThrow();
    }

    private SurveyRound round() {
        return rounds.of(stage.id(), round);
    }

    /** What was answered, in the words of the table; a sentence is known by all of it that stands between its placeholders. */
    private String said(MvcResult result, String expected) throws Exception {
        int status = result.getResponse().getStatus();
        if (status == 302) {
            return "done";
        }
        String page = result.getResponse().getContentAsString();
        return status == 422 && isSaid(expected, page) ? expected : status + ": " + flash(page);
    }

    private boolean isSaid(String key, String page) {
        String sentence = messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
        return sentence != null && Arrays.stream(sentence.split("\\{\\d\\}")).allMatch(page::contains);
    }

    private static String flash(String page) {
        int at = page.indexOf("class=\"flash");
        return at < 0 ? "" : page.substring(at, Math.min(page.length(), at + 600));
    }

    private String at(String below) {
        return "surveys/" + round + below;
    }

    private MvcResult post(StaffMember who, String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(path));
        request.file(new MockMultipartFile("photos", "", null, new byte[0]));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn();
    }
}
