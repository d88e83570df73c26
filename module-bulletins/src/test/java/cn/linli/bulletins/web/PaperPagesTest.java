package cn.linli.bulletins.web;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.bulletins.Course;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Seals;
import cn.linli.bulletins.paper.Papers;
import cn.linli.kernel.Sha256;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import jakarta.servlet.http.Cookie;
import java.awt.Color;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@LinliTest
class PaperPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Course course;

    @Autowired
    Documents documents;

    @Autowired
    Seals seals;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;

    @BeforeEach
    void stage() {
        clock.setTo("2026-11-22T09:00");
        jdbc.sql("delete from throttle_try").update();
        stage = cast.stage();
    }

    @Test
    void thePageExplainsItselfBeforeAnythingIsUploaded() throws Exception {
        mvc.perform(get("/p/verify"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("核对文件")))
                .andExpect(content().string(containsString("SHA-256")))
                .andExpect(content().string(not(containsString("这是原件"))));
        mvc.perform(get("/p/verify").cookie(new Cookie("linli-language", "en")))
                .andExpect(content().string(containsString("Check a document")));
    }

    @Test
    void aStrangerIsToldOfAnOriginalWhoSignedItWhenAndWhere() throws Exception {
        UUID id = course.published(stage);
        byte[] file = course.original(stage, id, 1);

        verify(file)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这是原件")))
                .andExpect(content().string(containsString(Course.TITLE)))
                .andExpect(content().string(containsString(stage.estate().getName())))
                .andExpect(content().string(containsString("孙经理")))
                .andExpect(content().string(containsString("2026-11-22 09:00")))
                .andExpect(content().string(containsString("目前公示的一版")))
                .andExpect(content().string(containsString(Sha256.of(file))));

        documents.withdraw(stage.id(), id, "日期<script>有误", actor(stage.projectManager()));
        verify(file)
                .andExpect(content().string(containsString("已经被撤回")))
                .andExpect(content().string(containsString("日期&lt;script&gt;有误")))
                .andExpect(content().string(not(containsString("/original"))));
    }

    @Test
    void whatWasChangedOrIsUnknownIsNoOriginal() throws Exception {
        byte[] file = course.original(stage, course.published(stage), 1);
        file[file.length / 3] ^= 1;
        verify(file).andExpect(content().string(containsString("签章之后被改过")));
        verify("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("不是我们签发的原件")));
        verify(new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择要核对的文件")));
        verify(new byte[20 * 1024 * 1024 + 1])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("超过 20 MB")));
    }

    @Test
    void whoAsksTooOftenIsAskedToWait() throws Exception {
        for (int i = 0; i < 40; i++) {
            verify(new byte[] {1}).andExpect(status().isOk());
        }
        verify(new byte[] {1})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("过一小时再试")));
    }

    @Test
    void aFormThatLayOpenTooLongSaysSo() throws Exception {
        mvc.perform(multipart("/p/verify/again")
                        .file(new MockMultipartFile("file", new byte[] {1}))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请再选一次文件")));
    }

    private ResultActions verify(byte[] file) throws Exception {
        return mvc.perform(multipart("/p/verify")
                .file(new MockMultipartFile("file", "paper.pdf", "application/pdf", file))
                .with(csrf()));
    }

    @Test
    void ownersTakeTheOriginalOnlyWhileItIsPublished() throws Exception {
        UUID id = course.signed(stage);
        String there = "/p/" + stage.estate().getCode() + "/documents/" + id + "/original";
        mvc.perform(get(there)).andExpect(status().isNotFound());

        documents.publish(stage.id(), id, actor(stage.projectManager()));
        byte[] taken = mvc.perform(get(there))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(taken).isEqualTo(course.original(stage, id, 1));
        mvc.perform(get("/p/" + cast.stage().estate().getCode() + "/documents/" + id + "/original"))
                .andExpect(status().isNotFound());

        documents.withdraw(stage.id(), id, "日期有误", actor(stage.projectManager()));
        mvc.perform(get(there)).andExpect(status().isNotFound());
    }

    @Test
    void staffTakeEveryEditionAndPostersOfTheirOwnEstate() throws Exception {
        UUID id = course.published(stage);
        String edition = stage.path("documents/" + id + "/editions/1/original");
        mvc.perform(get(edition).with(As.staff(stage.butler()))).andExpect(status().isOk());
        mvc.perform(get(stage.path("documents/" + id + "/editions/2/original")).with(As.staff(stage.butler())))
                .andExpect(status().isNotFound());
        mvc.perform(get(edition).with(As.staff(cast.stage().butler()))).andExpect(status().isNotFound());

        String poster = stage.path("documents/" + id + "/poster");
        byte[] a4 = mvc.perform(get(poster + "?size=A4").with(As.staff(stage.butler())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Papers.text(a4)).contains("张贴副本");
        mvc.perform(get(poster + "?size=A0").with(As.staff(stage.butler()))).andExpect(status().isBadRequest());
        mvc.perform(get(stage.path("documents/" + course.draft(stage) + "/poster"))
                        .with(As.staff(stage.butler())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void onlyTheProjectManagerGivesTheSeal() throws Exception {
        String page = stage.path("documents/seal");
        byte[] picture = Papers.drawn(300, 300, Color.RED, true);
        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("picture", "seal.png", "image/png", picture))
                        .with(csrf())
                        .with(As.staff(stage.butler())))
                .andExpect(status().isForbidden());
        mvc.perform(get(page).with(As.staff(stage.projectManager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有印章")))
                .andExpect(content().string(containsString("系统自己生成")));
        mvc.perform(multipart(page).with(csrf()).with(As.staff(stage.projectManager())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择一张图片")));
        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("picture", "seal.png", "image/png", picture))
                        .with(csrf())
                        .with(As.staff(stage.projectManager())))
                .andExpect(status().is3xxRedirection());
        assertThat(seals.of(stage.id())).isPresent();
        mvc.perform(get(page).with(As.staff(stage.projectManager())))
                .andExpect(content().string(containsString("/thumbnail")));
    }
}
