package cn.linli.forums.papers;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.Authenticity;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.OtherOriginals;
import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.bulletins.paper.SealState;
import cn.linli.forums.Evening;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumStandard;
import cn.linli.forums.ForumState;
import cn.linli.forums.Forums;
import cn.linli.forums.items.Aftermath;
import cn.linli.forums.items.Content;
import cn.linli.forums.items.RectificationItems;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FOR-6, 7 and 10: the minutes in time and only after a yes, and a dossier that is whole before it is filed. */
@LinliTest
class PapersTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Aftermath aftermath;

    @Autowired
    Files files;

    @Autowired
    Forums forums;

    @Autowired
    RectificationItems items;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Duties duties;

    @Autowired
    Authenticity authenticity;

    @Autowired
    ElectronicSeal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID forum;

    @BeforeEach
    void anEveningInNovember() {
        days.beginOn("2031-11-20T09:00");
        stage = cast.stage();
        days.liveUntil("2031-11-21T09:00");
        forum = aftermath.begun(stage, "2031-11-22");
    }

    @Test
    void theMinutesBeginWithWhatWasWrittenDownAndNameNoOwnerInFull() {
        UUID answered = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        aftermath.answered(stage, forum, answered);
        aftermath.item(stage, forum, "道闸常坏", "2031-12-05");
        aftermath.held(stage, forum);

        UUID document = files.drafted(stage, forum);
        String text = documents.of(stage.id(), document).getEdition().wording().text();
        assertThat(text)
                .contains("2031-11-22 19:00–21:00 · 活动室", "2 人，以签到为准", "电梯年检过了吗？", "电梯年检已通过", "列为整改项 1")
                .contains("更换电机", "周工", "2031-12-05", "张**")
                .doesNotContain("张伟", "1-1-101", "13812345678");
        assertThatThrownBy(() -> files.drafted(stage, forum)).hasMessage("forum.minutes.once");
    }

    @Test
    void thereAreNoMinutesOfWhatWasNotHeldNorWhileAQuestionIsOpen() {
        assertThatThrownBy(() -> files.drafted(stage, forum)).hasMessage("forum.notNow.DRAFT_MINUTES");
        aftermath.held(stage, forum);
        UUID late = aftermath.asked(stage, forum, "李娜", "停车费会涨吗？");
        assertThatThrownBy(() -> files.drafted(stage, forum)).hasMessage("forum.question.open");
        aftermath.answered(stage, forum, late);
        assertThat(files.drafted(stage, forum)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"2031-11-24T23:59, KEPT", "2031-11-25T00:00, KEPT_LATE"})
    void theMinutesAreKeptWhenTheyAreSubmittedWithinTwoDays(String at, Duty.State state) {
        aftermath.held(stage, forum);
        UUID document = files.drafted(stage, forum);
        days.liveUntil(at);
        files.submitted(stage, document);
        assertThat(minutesDuty().stateAt(clock.instant())).isEqualTo(state);
    }

    @Test
    void aNoDoesNotMakeMinutesLateThatWereSubmittedInTime() {
        aftermath.held(stage, forum);
        UUID document = files.drafted(stage, forum);
        files.submitted(stage, document);
        files.answered(stage, document, Verdict.NO);
        days.liveUntil("2031-11-26T09:00");
        documents.write(
                stage.id(),
                document,
                documents.of(stage.id(), document).getEdition().wording(),
                false,
                actor(stage.customerServiceLead()));
        files.published(stage, document);
        assertThat(minutesDuty().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void anIncompleteDossierNamesWhatIsMissingAndIsNotFiled() {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2031-12-05");
        UUID other = aftermath.item(stage, forum, "路灯不亮", "2031-12-05");
        aftermath.held(stage, forum);
        assertThat(gaps())
                .containsExactly(
                        "forum.dossier.gap.minutes",
                        "forum.dossier.gap.photos",
                        "forum.dossier.gap.open",
                        "forum.dossier.gap.open",
                        "forum.dossier.gap.untold",
                        "forum.dossier.gap.untold");
        assertThatThrownBy(() -> dossiers.file(stage.id(), forum, actor(stage.projectManager())))
                .hasMessage("forum.dossier.incomplete");

        files.photographed(stage, forum);
        UUID document = files.drafted(stage, forum);
        aftermath.told(stage, item);
        aftermath.done(stage, item);
        aftermath.told(stage, other);
        items.carry(stage.id(), other, "厂家缺货", actor(stage.projectManager()));
        assertThat(gaps())
                .containsExactly(
                        "forum.dossier.gap.minutesUnpublished",
                        "forum.dossier.gap.untoldOfCarrying",
                        "forum.dossier.gap.unvisited");

        aftermath.told(stage, other);
        aftermath.visited(stage, item, Content.CONTENT);
        files.published(stage, document);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aCompleteDossierIsOneSealedPaperWithItsContentsAndCannotChange() {
        UUID answered = aftermath.asked(stage, forum, "李娜", "电梯年检过了吗？");
        aftermath.answered(stage, forum, answered);
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2031-12-05");
        aftermath.held(stage, forum);
        files.photographed(stage, forum);
        files.published(stage, files.drafted(stage, forum));
        aftermath.told(stage, item);
        aftermath.done(stage, item);
        aftermath.visited(stage, item, Content.CONTENT);
        dossiers.file(stage.id(), forum, actor(stage.projectManager()));

        Forum filed = forums.of(stage.id(), forum);
        assertThat(filed.state()).isEqualTo(ForumState.FILED);
        EvidenceFile original = dossiers.original(stage.id(), forum).orElseThrow();
        byte[] paper = files.bytes(original);
        assertThat(filed.getDossierSha256()).isEqualTo(Sha256.of(paper));
        assertThat(seal.in(paper)).isEqualTo(SealState.INTACT);
        List<String> pages = Files.text(paper);
        assertThat(pages.get(0)).contains("目录", "一、会议概况", "六、整改、告知与回访");
        for (String part : List.of("二、签到表", "三、会议纪要", "四、图片资料", "六、整改、告知与回访")) {
            int page = pageOf(pages, part);
            assertThat(pages.get(0)).containsPattern(part + "[ .]*" + page + "\\s");
        }
        assertThat(String.join("\n", pages))
                .contains("张伟", "1-1-101", "圆桌六张", "电梯年检已通过", "更换电机", "电机已订购", "好用了", "归档人：孙经理");

        assertThat(authenticity.of(new ByteArrayInputStream(paper)).other())
                .returns(filed.getTitle(), OtherOriginals.Sealed::title)
                .returns(stage.id(), known -> known.estate().getId());

        byte[] touched = Arrays.copyOf(paper, paper.length);
        touched[touched.length / 2]++;
        assertThat(seal.in(touched)).isNotEqualTo(SealState.INTACT);
        assertThat(authenticity.of(new ByteArrayInputStream(touched)).isOriginal())
                .isFalse();
        assertThatThrownBy(() -> dossiers.file(stage.id(), forum, actor(stage.projectManager())))
                .hasMessage("forum.notNow.FILE");
        assertThatThrownBy(() -> jdbc.sql("update forum set title = '改' where id = ?")
                        .param(forum)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> aftermath.asked(stage, forum, "张伟", "还有一个问题")).hasMessage("forum.notNow.ASK");
    }

    @Test
    void anotherEstateFindsNoDossier() {
        aftermath.held(stage, forum);
        Stage other = cast.stage();
        assertThatThrownBy(() -> dossiers.file(other.id(), forum, actor(other.projectManager())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossiers.original(other.id(), forum)).isInstanceOf(NotFound.class);
        assertThat(dossiers.original(stage.id(), forum)).isEmpty();
    }

    /** Where a part begins, behind the table of contents. */
    private static int pageOf(List<String> pages, String part) {
        for (int page = 1; page < pages.size(); page++) {
            if (pages.get(page).contains(part)) {
                return page + 1;
            }
        }
        throw new AssertionError(part + " is nowhere");
    }

    private List<String> gaps() {
        List<String> keys = new ArrayList<>();
        dossiers.of(forums.of(stage.id(), forum))
                .gaps()
                .values()
                .forEach(part -> part.forEach(gap -> keys.add(gap.key())));
        return keys;
    }

    private Duty minutesDuty() {
        return duties.latest(
                        ForumStandard.FOR_6,
                        stage.id(),
                        forums.of(stage.id(), forum).subject())
                .orElseThrow();
    }
}
