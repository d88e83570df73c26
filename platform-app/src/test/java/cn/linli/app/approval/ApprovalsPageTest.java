package cn.linli.app.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.app.Matters;
import cn.linli.kernel.approval.ApprovalRequest;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AppTest
class ApprovalsPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Approvals approvals;

    Stage stage;

    @BeforeEach
    void begin() {
        stage = cast.stage();
    }

    @Test
    void anAnswerIsAnExplicitYesOrNoAndANoNeedsAReason() throws Exception {
        UUID id = ask("a", stage.supervisor());
        String page = decision(id, stage.projectManager(), "", "")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请选择同意或不同意", "三次未接电话");
        page = decision(id, stage.projectManager(), "NO", " ")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("id=\"f-note-error\"");
        assertThat(approvals.of(stage.id(), id).isOpen()).isTrue();

        decision(id, stage.projectManager(), "NO", "先去一趟门口").andExpect(redirectedUrl(stage.path("approvals")));
        ApprovalRequest answered = approvals.of(stage.id(), id);
        assertThat(Objects.requireNonNull(answered.getDecision()).verdict()).isEqualTo(Verdict.NO);
        assertThat(list(stage.projectManager())).contains("已答复", "不同意", "没有等您审批的事");
        assertThat(decision(id, stage.projectManager(), "YES", "")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("once")
                .contains("先去一趟门口");
        assertThat(Objects.requireNonNull(approvals.of(stage.id(), id).getDecision())
                        .verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void nobodyAnswersTheirOwnQuestionAndNobodyWithoutTheRoleReadsIt() throws Exception {
        UUID own = ask("b", stage.projectManager());
        String page = web.perform(get(path(own)).with(As.staff(stage.projectManager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("由别人答复").doesNotContain("f-verdict");
        decision(own, stage.projectManager(), "YES", "").andExpect(status().is(422));
        assertThat(approvals.of(stage.id(), own).isOpen()).isTrue();

        web.perform(get(path(own)).with(As.staff(stage.butler()))).andExpect(status().isForbidden());
        Stage other = cast.stage();
        web.perform(get(path(own)).with(As.staff(other.projectManager()))).andExpect(status().isNotFound());
        web.perform(get(other.path("approvals/" + own + "/decision")).with(As.staff(other.projectManager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoAskedReadsTheAnswer() throws Exception {
        UUID id = ask("c", stage.supervisor());
        decision(id, stage.projectManager(), "YES", "").andExpect(status().is3xxRedirection());
        assertThat(web.perform(get(path(id)).with(As.staff(stage.supervisor())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("同意", stage.projectManager().getName());
    }

    private String list(StaffMember member) throws Exception {
        return web.perform(get(stage.path("approvals")).with(As.staff(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions decision(UUID id, StaffMember by, String verdict, String note) throws Exception {
        return web.perform(post(path(id))
                .param("verdict", verdict)
                .param("note", note)
                .with(csrf())
                .with(As.staff(by)));
    }

    private String path(UUID id) {
        return stage.path("approvals/" + id + "/decision");
    }

    private UUID ask(String subject, StaffMember by) {
        return approvals.ask(new Asking(
                stage.id(), Matters.TYPE, subject, "test.matter", "三次未接电话", Role.PROJECT_MANAGER, by.asActor()));
    }
}
