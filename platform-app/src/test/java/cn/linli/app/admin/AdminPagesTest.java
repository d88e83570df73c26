package cn.linli.app.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AppTest
class AdminPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Estates estates;

    Stage stage;

    @BeforeEach
    void begin() {
        stage = cast.stage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/estates",
                "/admin/estates/new",
                "/admin/staff",
                "/admin/staff/new",
                "/admin/standards",
                "/admin/standards/TST-1",
                "/admin/deliveries",
                "/admin/deliveries/hooks/new",
                "/admin/journal"
            })
    void onlyAnAdministratorOpensItInBothLanguages(String path) throws Exception {
        web.perform(get(path).with(As.staff(stage.administrator()))).andExpect(status().isOk());
        String english = web.perform(get(path)
                        .cookie(new jakarta.servlet.http.Cookie("linli-language", "en"))
                        .with(As.staff(stage.administrator())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english).contains("lang=\"en\"").doesNotContain("??");
        for (StaffMember other : new StaffMember[] {stage.projectManager(), stage.qualityInspector(), stage.butler()}) {
            web.perform(get(path).with(As.staff(other))).andExpect(status().isForbidden());
        }
    }

    @Test
    void anEstateIsFoundedAmendedAndKeepsItsCode() throws Exception {
        String code = "new-" + stage.estate().getCode();
        Map<String, String> fields = Map.of(
                "code", code,
                "name", "新园",
                "nameEn", "New Garden",
                "city", "",
                "zone", "Asia/Urumqi",
                "firstOccupiedOn", "2021-02-03",
                "serviceFrom", "09:00",
                "serviceUntil", "17:30",
                "telephone", "021-1");
        submit("/admin/estates", fields).andExpect(redirectedUrl("/admin/estates"));
        var founded = estates.of(code);
        assertThat(founded.getZone()).isEqualTo(ZoneId.of("Asia/Urumqi"));

        String taken = submit("/admin/estates", fields)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(taken).contains("已被另一个小区使用", "id=\"f-code-error\"", "value=\"New Garden\"");

        String backwards = submit(
                        "/admin/estates/" + founded.getId(),
                        with(fields, "serviceUntil", "08:00", "firstOccupiedOn", "yesterday"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(backwards)
                .contains("id=\"f-firstOccupiedOn-error\"", "2026-11-22")
                .doesNotContain("Failed to convert");
        assertThat(submit("/admin/estates/" + founded.getId(), with(fields, "serviceUntil", "08:00"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("下班时间要晚于上班时间", "id=\"f-serviceUntil-error\"");
        assertThat(submit("/admin/estates/" + founded.getId(), with(fields, "zone", "Mars/Olympus"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("没有这个时区");

        submit("/admin/estates/" + founded.getId(), with(fields, "name", "老园", "code", "other-code"))
                .andExpect(redirectedUrl("/admin/estates"));
        assertThat(estates.of(founded.getId()).getName()).isEqualTo("老园");
        assertThat(estates.of(founded.getId()).getCode()).isEqualTo(code);
    }

    @Test
    void aPersonIsHiredAppointedGivenOtherHomesAndTheirPostEnds() throws Exception {
        String signInName = "hired-" + stage.estate().getCode();
        Map<String, String> fields =
                Map.of("name", "新管家", "signInName", signInName, "password", Cast.PASSWORD, "language", "zh");
        submit("/admin/staff", with(fields, "password", "123")).andExpect(status().is(422));
        assertThat(submit(
                                "/admin/staff",
                                with(fields, "signInName", stage.butler().getSignInName()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("已有人使用", "id=\"f-signInName-error\"")
                .doesNotContain(Cast.PASSWORD);
        submit("/admin/staff", fields).andExpect(status().is3xxRedirection());
        UUID id = staff.bySignInName(signInName).orElseThrow().getId();
        assertThat(page("/admin/staff?q=hired-" + stage.estate().getCode())).contains("新管家", "没有岗位");

        Map<String, String> post =
                Map.of("role", "BUTLER", "estate", stage.id().toString(), "since", "2026-01-01", "patch", "7、8栋1单元");
        assertThat(submit("/admin/staff/" + id + "/posts", with(post, "patch", "七栋?"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("看不懂", "id=\"f-patch-error\"");
        assertThat(submit("/admin/staff/" + id + "/posts", with(post, "role", "ADMINISTRATOR"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("这是公司岗位", "id=\"f-estate-error\"");
        submit("/admin/staff/" + id + "/posts", post).andExpect(redirectedUrl("/admin/staff/" + id));
        var held = posts.ofMember(id).get(0);
        assertThat(held.getPatches()).containsExactlyInAnyOrder(new Patch("7", ""), new Patch("8", "1"));
        assertThat(page("/admin/staff/" + id)).contains("管家", "7,8-1");

        submit("/admin/staff/" + id + "/posts/" + held.getId() + "/patch", Map.of("patch", "9"))
                .andExpect(status().is3xxRedirection());
        assertThat(posts.of(held.getId()).getPatches()).containsExactly(new Patch("9", ""));

        submit("/admin/staff/" + stage.foreman().getId() + "/posts/" + held.getId() + "/end", Map.of())
                .andExpect(status().isNotFound());
        submit("/admin/staff/" + id + "/posts/" + held.getId() + "/end", Map.of())
                .andExpect(status().is3xxRedirection());
        assertThat(posts.standing(id, TODAY).orElseThrow().posts()).isEmpty();
    }

    @Test
    void aDisabledAccountOpensNothingUntilItIsEnabledAndNobodyDisablesThemselves() throws Exception {
        UUID butler = stage.butler().getId();
        submit("/admin/staff/" + butler + "/suspension", Map.of()).andExpect(status().is3xxRedirection());
        assertThat(posts.standing(butler, TODAY)).isEmpty();
        assertThat(page("/admin/staff/" + butler)).contains("已停用", "恢复账号");
        submit("/admin/staff/" + butler + "/return", Map.of()).andExpect(status().is3xxRedirection());
        assertThat(posts.standing(butler, TODAY)).isPresent();

        submit("/admin/staff/" + stage.administrator().getId() + "/suspension", Map.of())
                .andExpect(status().is(422));
        assertThat(staff.of(stage.administrator().getId()).isDisabled()).isFalse();
    }

    @Test
    void aNewPasswordEndsEverySessionOfThePerson() throws Exception {
        int before = stage.butler().getCredentials();
        submit("/admin/staff/" + stage.butler().getId() + "/password", Map.of("password", "password"))
                .andExpect(status().is(422));
        submit("/admin/staff/" + stage.butler().getId() + "/password", Map.of("password", "orchid-umbrella-7"))
                .andExpect(status().is3xxRedirection());
        assertThat(staff.of(stage.butler().getId()).getCredentials()).isGreaterThan(before);
    }

    private ResultActions submit(String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).with(As.staff(stage.administrator()));
        fields.forEach(request::param);
        return web.perform(request);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(As.staff(stage.administrator())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Map<String, String> with(Map<String, String> fields, String... changes) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }
}
