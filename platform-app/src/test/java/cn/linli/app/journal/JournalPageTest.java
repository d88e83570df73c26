package cn.linli.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.app.Matters;
import cn.linli.app.Matters.Clause;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.journal.Actors;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

@AppTest
class JournalPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Standards standards;

    @Autowired
    Duties duties;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    Stage stage;

    @BeforeEach
    void begin() {
        stage = cast.stage();
    }

    @Test
    void theCompanysJournalSaysWhoChangedWhatFromWhatToWhatWithTelephonesMasked() throws Exception {
        Actors.as(stage.administrator().asActor(), () -> {
            staff.amend(
                    stage.butler().getId(),
                    new StaffMember.Particulars("王新名", "13811112222", "secret@linli.test", "en"));
            return null;
        });
        String page = read("/admin/journal?subject=" + stage.butler().getId(), stage.administrator());
        assertThat(page)
                .contains("吴管理", "修改人员", "姓名", "王管家", "王新名", "138****2222", "139****0000", "中文", "英文")
                .doesNotContain("13811112222", "13900000000");
    }

    @Test
    void whatHasASecretIsSaidToHaveChangedButNotToWhat() throws Exception {
        staff.changePassword(stage.butler().getId(), "orchid-umbrella-7");
        assertThat(read("/admin/journal?subject=" + stage.butler().getId(), stage.administrator()))
                .contains("密码", "***")
                .doesNotContain("bcrypt", stage.butler().getPasswordHash());
    }

    @Test
    void anEstatesJournalIsForItsProjectManagerAndForThoseWhoWatchOverAll() throws Exception {
        override();
        String path = stage.path("journal");
        assertThat(read(path, stage.projectManager())).contains("修改了标准的数值", "TST-1");
        assertThat(read(path, stage.qualityInspector())).contains("修改了标准的数值");
        web.perform(get(path).with(As.staff(stage.butler()))).andExpect(status().isForbidden());
        web.perform(get(path).with(As.staff(cast.stage().projectManager()))).andExpect(status().isNotFound());
    }

    /** Fifty to a page, none left out and none shown twice, although all stand at the same moment. */
    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < 120; i++) {
            String id = "matter-" + i;
            transaction.executeWithoutResult(status -> journal.note("test.noted", stage.id(), Matters.TYPE, id));
        }
        List<String> seen = new ArrayList<>();
        String address = stage.path("journal") + "?type=" + Matters.TYPE;
        int pages = 0;
        while (address != null) {
            String page = read(address, stage.projectManager());
            Matcher line = Pattern.compile(">[^<>]*事由 (matter-\\d+)<").matcher(page);
            while (line.find()) {
                seen.add(line.group(1));
            }
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : null;
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aFilterThatIsNoneIsAnsweredWithASentence() throws Exception {
        web.perform(get(stage.path("journal") + "?person=me").with(As.staff(stage.projectManager())))
                .andExpect(status().isBadRequest());
        assertThat(read(stage.path("journal") + "?at=yesterday", stage.projectManager()))
                .contains("日志");
    }

    @Test
    void whatIsKeptAsOneValueOrAsSeveralIsReadableToo() throws Exception {
        duties.open(Opening.of(
                Clause.TST_2,
                stage.id(),
                Subject.of(Matters.TYPE, "laddered-" + stage.estate().getCode()),
                Instant.parse("2026-11-22T01:00:00Z")));
        assertThat(read("/admin/journal?type=duty", stage.administrator()))
                .contains("管家 → 领班 → 项目经理", "第一天 2026-11-22; 至少第几天 1")
                .doesNotContain("Ljava.lang", "Climb[");
    }

    @Test
    void noPageChangesAnEntry() throws Exception {
        web.perform(delete(stage.path("journal"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(As.staff(stage.projectManager())))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isGreaterThanOrEqualTo(400));
    }

    private void override() {
        standards.override(
                Clause.TST_1,
                StandardNumber.ALLOWANCE,
                stage.id(),
                2,
                stage.administrator().asActor(),
                "更快");
    }

    private String read(String path, StaffMember member) throws Exception {
        return web.perform(get(java.net.URI.create(path)).with(As.staff(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
