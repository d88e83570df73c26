package cn.linli.bulletins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.Course;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentState;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Wording;
import cn.linli.bulletins.paper.Papers;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** BUL-7: an album shows owners nobody who has not agreed, and nobody any more who has taken that back. */
@LinliTest
class PhotographPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    private Cast.Stage stage;
    private UUID album;
    private String below;

    @BeforeEach
    void anEmptyAlbum() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        album = documents.draft(
                stage.id(),
                DocumentKind.ALBUM,
                null,
                false,
                Wording.of("中秋的感动", "<p>灯会那晚</p>"),
                stage.butler().asActor());
        below = "documents/" + album + "/photographs";
    }

    @Test
    void aPhotographThatNobodyAskedAboutKeepsTheAlbumFromBeingSubmitted() throws Exception {
        added("邻居一起挂灯笼", "NOT_ASKED", "");
        assertThat(refused("documents/" + album + "/submission")).contains("还不能给业主看：邻居一起挂灯笼");
        assertThat(documents.of(stage.id(), album).state()).isEqualTo(DocumentState.DRAFT);

        String photo = below + "/" + photographs().get(0);
        assertThat(refused(photo, "consent", "ALL")).contains("请写明是谁同意的");
        assertThat(refused(photo, "consent", "PERHAPS")).contains("请选择照片中的人是否同意");
        done(photo, "consent", "ALL", "people", "张伟、李娜");
        assertThat(page(below)).contains("认得出的人都同意展示", "张伟、李娜", "王管家");
        done("documents/" + album + "/submission");
        assertThat(documents.of(stage.id(), album).state()).isEqualTo(DocumentState.SUBMITTED);
    }

    @Test
    void aPictureWithoutAMarkOrWithoutACaptionIsNotSubmittedEither() throws Exception {
        added("灯笼", "NOBODY", "");
        String bare = Body.picture(stage.estate().getCode(), photographs().get(0));
        documents.write(
                stage.id(),
                album,
                Wording.of("中秋的感动", "<p>灯会</p><img src=\"" + bare + "\" alt=\"\">"),
                false,
                stage.butler().asActor());
        assertThat(refused("documents/" + album + "/submission")).contains("还没有说明");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        String wrong = refused(below, "caption", "灯笼", "people", "张伟");
        assertThat(wrong).contains("请先选一张照片", "请选择照片中的人是否同意", "灯笼", "张伟");
        MockHttpServletResponse noCaption = add("", "NOBODY", "");
        assertThat(noCaption.getStatus()).isEqualTo(422);
        assertThat(noCaption.getContentAsString()).contains("请写一句照片上是什么");
        assertThat(photographs()).isEmpty();
    }

    @Test
    void whoeverTakesConsentBackIsSeenByOwnersNoMoreAndTheOriginalIsNotOffered() throws Exception {
        added("挂灯笼", "ALL", "张伟");
        added("月饼", "NOBODY", "");
        publish();
        UUID lamp = photographs().get(0);
        UUID cake = photographs().get(1);
        String open = board("");
        assertThat(open).contains("class=\"album\"", "挂灯笼", "月饼", "打开签署原件");
        byte[] original = course.original(stage, album, 1);

        assertThat(refused(below + "/" + lamp + "/objection", "because", " ")).contains("请写明谁不再同意");
        done(below + "/" + lamp + "/objection", "because", "张先生来电,不想再展示");
        String after = board("");
        assertThat(after).contains("已应照片中人的要求不再展示", "月饼", "签署原件不再提供下载").doesNotContain("挂灯笼", lamp.toString(), "张先生来电");
        assertThat(status("/pictures/" + lamp)).isEqualTo(404);
        assertThat(status("/pictures/" + cake)).isEqualTo(200);
        assertThat(status("/original")).isEqualTo(404);
        assertThat(course.original(stage, album, 1)).isEqualTo(original);
        assertThat(journal.about(Document.SUBJECT, album))
                .extracting(JournalEntry::action)
                .contains("photograph.hidden");

        done(below + "/" + lamp, "consent", "ALL", "people", "张伟又同意了");
        assertThat(board("")).contains("挂灯笼", "打开签署原件");
        assertThat(status("/original")).isEqualTo(200);
    }

    @Test
    void anotherEstateFindsNeitherPageNorPhotograph() throws Exception {
        added("灯笼", "NOBODY", "");
        UUID photo = photographs().get(0);
        stage = cast.stage();
        assertThat(answer(below).getStatus()).isEqualTo(404);
        assertThat(post(below + "/" + photo, "consent", "ALL", "people", "谁").getStatus())
                .isEqualTo(404);
        assertThat(post(below + "/" + photo + "/objection", "because", "不行").getStatus())
                .isEqualTo(404);
    }

    private void publish() {
        documents.submit(stage.id(), album, stage.butler().asActor());
        course.decide(stage, album, Verdict.YES, null);
        course.handwriting(stage.projectManager());
        documents.sign(stage.id(), album, stage.projectManager().asActor());
        documents.publish(stage.id(), album, stage.projectManager().asActor());
    }

    private List<UUID> photographs() {
        return Body.pictures(documents.of(stage.id(), album).getEdition().getBody());
    }

    private void added(String caption, String consent, String people) throws Exception {
        MockHttpServletResponse answer = add(caption, consent, people);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private MockHttpServletResponse add(String caption, String consent, String people) throws Exception {
        return mvc.perform(multipart(stage.path(below))
                        .file(new MockMultipartFile(
                                "picture", "a.png", "image/png", Papers.drawn(640, 480, Color.ORANGE, false)))
                        .param("caption", caption)
                        .param("consent", consent)
                        .param("people", people)
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String board(String more) throws Exception {
        return mvc.perform(get("/p/" + stage.estate().getCode() + "/documents/" + album + more))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String more) throws Exception {
        return mvc.perform(get("/p/" + stage.estate().getCode() + "/documents/" + album + more))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(stage.path(path)).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse post(String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.butler())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void done(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = post(path, fields);
        assertThat(answer.getStatus())
                .as(path + "\n" + answer.getContentAsString())
                .isEqualTo(302);
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = post(path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
