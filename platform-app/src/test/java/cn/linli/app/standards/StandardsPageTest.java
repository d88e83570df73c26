package cn.linli.app.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.app.Matters.Clause;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AppTest
class StandardsPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Standards standards;

    Stage stage;

    @BeforeEach
    void begin() {
        stage = cast.stage();
    }

    @Test
    void everybodyReadsTheClausesAndOnlyAnAdministratorFindsTheWayToChangeThem() throws Exception {
        assertThat(read("/standards", stage.butler())).contains("TST-1", "TST-2", "FEE-3", "管家 → 领班 → 项目经理", "3 日内");
        assertThat(read("/standards/TST-1", stage.butler())).contains("目标 100%").doesNotContain("/admin/standards");
        assertThat(read("/standards/TST-1", stage.administrator())).contains("/admin/standards/TST-1");
        web.perform(get("/standards/NO-1").with(As.staff(stage.butler()))).andExpect(status().isNotFound());
        override(stage.projectManager(), "ALLOWANCE", "2", "更快").andExpect(status().isForbidden());
    }

    @Test
    void anOverrideNeedsAReasonHoldsForItsEstateAndStaysInTheHistory() throws Exception {
        assertThat(override(stage.administrator(), "", "2", "")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("请选择要修改哪个数值", "请写明修改的理由", "value=\"2\"");
        assertThat(override(stage.administrator(), "TARGET", "120", "更快")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("id=\"f-value-error\"");
        assertThat(override(stage.administrator(), "TARGET", "lots", "更快")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("id=\"f-value-error\"", "value=\"lots\"")
                .doesNotContain("Failed to convert");
        assertThat(standards.number(Clause.TST_1, StandardNumber.ALLOWANCE, stage.id()))
                .isEqualTo(3);

        override(stage.administrator(), "ALLOWANCE", "2", "业主盼着更快").andExpect(redirectedUrl("/standards/TST-1"));
        assertThat(standards.number(Clause.TST_1, StandardNumber.ALLOWANCE, stage.id()))
                .isEqualTo(2);
        assertThat(standards.number(
                        Clause.TST_1, StandardNumber.ALLOWANCE, cast.stage().id()))
                .isEqualTo(3);
        assertThat(read("/standards/TST-1", stage.butler()))
                .contains("2 日内", "业主盼着更快", stage.estate().getName(), "吴管理");

        override(stage.administrator(), "ALLOWANCE", "", "试过了").andExpect(status().is3xxRedirection());
        assertThat(standards.number(Clause.TST_1, StandardNumber.ALLOWANCE, stage.id()))
                .isEqualTo(3);
        assertThat(read("/standards/TST-1", stage.butler())).contains("业主盼着更快", "试过了", "原值");
    }

    private ResultActions override(StaffMember by, String number, String value, String reason) throws Exception {
        return web.perform(post("/admin/standards/TST-1")
                .param("number", number)
                .param("estateId", stage.id().toString())
                .param("value", value)
                .param("reason", reason)
                .with(csrf())
                .with(As.staff(by)));
    }

    private String read(String path, StaffMember member) throws Exception {
        return web.perform(get(path).with(As.staff(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
