package cn.linli.residents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Relation;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@LinliTest
class ResidentPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    HouseholdLists lists;

    @Autowired
    Journal journal;

    Cast.Stage stage;
    UUID home;
    UUID owner;
    UUID building;

    @BeforeEach
    void aHomeWithAnOwner() {
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(
                                new NewHome(
                                        new HomeNumber("3", "1", "1201"),
                                        12,
                                        null,
                                        Occupancy.OCCUPIED,
                                        LocalDate.of(2024, 3, 1),
                                        List.of(
                                                PersonDetails.of("张伟", Relation.OWNER, "13812345678"),
                                                PersonDetails.of("张小宝", Relation.FAMILY, null))),
                                new NewHome(
                                        new HomeNumber("5", "", "101"),
                                        1,
                                        null,
                                        Occupancy.NOT_DECORATED,
                                        LocalDate.of(2024, 3, 1),
                                        List.of())),
                        stage.butler().asActor())
                .get(0);
        owner = households.of(stage.id(), home).people().get(0).id();
        building = households.buildings(stage.id()).get(0).id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "households",
                "households?q=zzzz",
                "households?building=3&occupancy=OCCUPIED",
                "households/HOME",
                "households/HOME/occupancy",
                "households/HOME/people/new",
                "households/HOME/people/OWNER",
                "households/HOME/people/OWNER/departure",
                "households/HOME/ownership",
                "households/HOME/measures",
                "households/new",
                "buildings",
                "buildings/BUILDING",
                "register",
                "register?q=电梯&channel=VISIT&from=2026-01-01",
                "register/new",
                "register/new?household=HOME",
                "register/paper",
                "search",
                "search?q=1201",
                "imports"
            })
    void everyPageIsThereInBothLanguages(String page) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            String html = mvc.perform(get(path(page))
                            .cookie(new Cookie("linli-language", language))
                            .with(As.staff(stage.customerServiceLead())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(html).doesNotContain("??").doesNotContain("style=").contains("<h1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "households/HOME",
                "households/HOME/occupancy",
                "households/HOME/people/OWNER",
                "households/HOME/ownership",
                "buildings/BUILDING"
            })
    void anotherEstatesHomeIsNotFound(String page) throws Exception {
        Cast.Stage elsewhere = cast.stage();

        mvc.perform(get(elsewhere.path(filled(page))).with(As.staff(elsewhere.projectManager())))
                .andExpect(status().isNotFound());
        mvc.perform(get(path(page)).with(As.staff(elsewhere.projectManager()))).andExpect(status().isNotFound());
    }

    @Test
    void theListShowsPhonesMasked() throws Exception {
        mvc.perform(get(path("households?q=3-1201")).with(As.staff(stage.butler())))
                .andExpect(content().string(containsString("138****5678")))
                .andExpect(content().string(not(containsString("13812345678"))))
                .andExpect(content().string(not(containsString("5-101"))));
    }

    @Test
    void theExportShowsPhonesMasked() throws Exception {
        String csv = mvc.perform(get(path("households/export?format=csv")).with(As.staff(stage.butler())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).contains("138****5678", "张小宝", "未装修").doesNotContain("13812345678");
    }

    @Test
    void onlyTheSelectedHomesAreExported() throws Exception {
        mvc.perform(get(path("households/export?format=csv&id=HOME")).with(As.staff(stage.butler())))
                .andExpect(content().string(containsString("张伟")))
                .andExpect(content().string(not(containsString("未装修"))));
    }

    @Test
    void theNumberInFullLeavesAJournalLine() throws Exception {
        mvc.perform(post(path("households/HOME/people/OWNER/phone-views"))
                        .with(As.staff(stage.foreman()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("tel:13812345678")));

        assertThat(journal.about("person", owner))
                .extracting(JournalEntry::action, JournalEntry::actorName)
                .containsExactly(tuple("person.phoneSeen", "李领班"));
    }

    @Test
    void companyPostsDoNotSeeNumbers() throws Exception {
        mvc.perform(post(path("households/HOME/people/OWNER/phone-views"))
                        .with(As.staff(stage.qualityInspector()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get(path("households/HOME")).with(As.staff(stage.qualityInspector())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("phone-views"))));
        assertThat(journal.about("person", owner)).isEmpty();
    }

    @Test
    void theStateOfAHomeChanges() throws Exception {
        send(stage.butler(), "households/HOME/occupancy", "occupancy", "LET", "since", "2026-11-20", "reason", "业主来电")
                .andExpect(redirectedUrl(path("households/HOME")));

        assertThat(households.of(stage.id(), home).occupancy()).isEqualTo(Occupancy.LET);
    }

    @ParameterizedTest
    @CsvSource({
        "OCCUPIED, 2026-11-20, 业主来电, 已经是这个状态",
        "LET, 2026-11-23, 业主来电, 日期还没有到",
        "LET, 2020-01-01, 业主来电, 新状态不能更早",
        "LET, 昨天, 业主来电, 日期写不成立",
        "LET, 2026-11-20, '', 请写明依据",
        "'', 2026-11-20, 业主来电, 请选择一项",
    })
    void aStateThatCannotBeIsRefusedWithASentence(String occupancy, String since, String reason, String sentence)
            throws Exception {
        send(stage.butler(), "households/HOME/occupancy", "occupancy", occupancy, "since", since, "reason", reason)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("value=\"" + reason + "\"")));
    }

    @Test
    void theFormerOwnerStaysOnThePageWhenAHomeIsSold() throws Exception {
        send(
                        stage.butler(),
                        "households/HOME/ownership",
                        "name",
                        "刘洋",
                        "phone",
                        "13700001111",
                        "on",
                        "2026-11-01",
                        "reason",
                        "房屋出售",
                        "familyLeaves",
                        "true")
                .andExpect(redirectedUrl(path("households/HOME")));

        assertThat(lists.file(stage.id(), home).people())
                .extracting(PersonFile::name)
                .containsExactly("刘洋");
        assertThat(lists.file(stage.id(), home).former())
                .extracting(PersonFile::name)
                .containsExactlyInAnyOrder("张伟", "张小宝");
        mvc.perform(get(path("households/HOME")).with(As.staff(stage.butler())))
                .andExpect(content().string(containsString("以前的住户")))
                .andExpect(content().string(containsString("张伟")));
    }

    @Test
    void aPersonMovesInIsAmendedAndMovesOut() throws Exception {
        send(stage.frontDesk(), "households/HOME/people", person("王租客", "TENANT", "13600002222"))
                .andExpect(redirectedUrl(path("households/HOME")));
        PersonFile tenant = lists.file(stage.id(), home).people().stream()
                .filter(person -> person.name().equals("王租客"))
                .findFirst()
                .orElseThrow();

        send(stage.frontDesk(), "households/HOME/people/" + tenant.id(), person("王租客", "TENANT", "136****2222"))
                .andExpect(redirectedUrl(path("households/HOME")));
        assertThat(lists.person(stage.id(), tenant.id()).phone()).isEqualTo(tenant.phone());

        send(
                        stage.frontDesk(),
                        "households/HOME/people/" + tenant.id() + "/departure",
                        "on",
                        "2026-11-22",
                        "reason",
                        "租约到期")
                .andExpect(redirectedUrl(path("households/HOME")));
        assertThat(lists.file(stage.id(), home).former())
                .extracting(PersonFile::name)
                .containsExactly("王租客");
    }

    @ParameterizedTest
    @CsvSource({"'', OWNER, 13600002222, 请填写姓名", "王五, '', 13600002222, 请选择一项", "王五, OWNER, 12345, 这不是可拨打的号码"})
    void aPersonThatCannotBeIsRefusedWithASentence(String name, String relation, String phone, String sentence)
            throws Exception {
        send(stage.butler(), "households/HOME/people", person(name, relation, phone))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void whoMayOnlyReadIsRefused() throws Exception {
        send(stage.foreman(), "households/HOME/people", person("王五", "OWNER", ""))
                .andExpect(status().isForbidden());
        send(stage.butler(), "buildings", "code", "9").andExpect(status().isForbidden());
        mvc.perform(get(path("imports")).with(As.staff(stage.butler()))).andExpect(status().isForbidden());
    }

    @Test
    void aBuildingAndAHomeAreRegistered() throws Exception {
        send(stage.projectManager(), "buildings", "code", "8", "name", "", "units", "1、2")
                .andExpect(redirectedUrl(path("buildings")));
        send(
                        stage.butler(),
                        "households",
                        "building",
                        "8",
                        "unit",
                        "2",
                        "room",
                        "301",
                        "occupancy",
                        "NOT_HANDED_OVER",
                        "since",
                        "2026-11-01",
                        "area",
                        "88.5")
                .andExpect(status().is3xxRedirection());

        assertThat(households.search(stage.id(), "8-2-301", 5))
                .extracting(HouseholdCard::label)
                .containsExactly("8-2-301");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 1201, OCCUPIED, 已经登记过",
        "3, 9, 1301, OCCUPIED, 没有 9 单元",
        "3, 1, '', OCCUPIED, 请填写房号",
        "3, 1, 1301, '', 请选择一项"
    })
    void aHomeThatCannotBeIsRefusedWithASentence(
            String code, String unit, String room, String occupancy, String sentence) throws Exception {
        send(
                        stage.butler(),
                        "households",
                        "building",
                        code,
                        "unit",
                        unit,
                        "room",
                        room,
                        "occupancy",
                        occupancy,
                        "since",
                        "2026-11-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void aContactIsEnteredFoundAndStandsInTheTimeline() throws Exception {
        send(stage.frontDesk(), "register", contact("3栋1单元1201", "2026-11-22T08:50", "三楼电梯按钮不灵"))
                .andExpect(redirectedUrl(path("register")));

        for (String page : List.of(
                "register?q=电梯",
                "register?q=3-1201",
                "register?q=13812345678",
                "households/HOME",
                "register/paper",
                "search?q=按钮")) {
            mvc.perform(get(path(page)).with(As.staff(stage.butler())))
                    .andExpect(content().string(containsString("三楼电梯按钮不灵")));
        }
        mvc.perform(get(path("register?q=路灯")).with(As.staff(stage.butler())))
                .andExpect(content().string(not(containsString("三楼电梯按钮不灵"))));
        mvc.perform(get(path("register/export?format=csv")).with(As.staff(stage.butler())))
                .andExpect(content().string(containsString("三楼电梯按钮不灵")));
    }

    @ParameterizedTest
    @CsvSource({
        "99-9901, 2026-11-22T08:50, 来问事, 没有找到",
        "3-1201, 2026-11-22T10:50, 来问事, 时间还没有到",
        "3-1201, 2026-11-22T08:50, '', 请写明谈了什么",
        "3-1201, 刚才, 来问事, 时间写不成立",
    })
    void aContactThatCannotBeIsRefusedWithASentence(String where, String at, String said, String sentence)
            throws Exception {
        send(stage.frontDesk(), "register", contact(where, at, said))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void aFileIsUploadedAndShownAtWork() throws Exception {
        String location = mvc.perform(multipart(path("imports"))
                        .file(new MockMultipartFile(
                                "file", "住户.csv", "text/csv", "楼栋,房号\n3,1201\n".getBytes(StandardCharsets.UTF_8)))
                        .with(As.staff(stage.customerServiceLead()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(location).with(As.staff(stage.customerServiceLead())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("正在读取文件")))
                .andExpect(content().string(containsString("hx-get")));
        mvc.perform(multipart(path("imports"))
                        .file(new MockMultipartFile("file", "住户.csv", "text/csv", new byte[] {1}))
                        .with(As.staff(stage.projectManager()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已有一份文件正在处理")));
    }

    @Test
    void theTemplateHasTheColumnsThatAnImportReads() throws Exception {
        mvc.perform(get(path("imports/template?format=csv")).with(As.staff(stage.customerServiceLead())))
                .andExpect(content().string(containsString("楼栋,单元,房号,楼层,面积,入住状态,业主姓名,手机,关系,生日,邮箱,分类,同意接收消息,备注")));
    }

    private static String[] person(String name, String relation, String phone) {
        return new String[] {
            "name",
            name,
            "relation",
            relation,
            "phone",
            phone,
            "group",
            "GENERAL",
            "since",
            "2026-11-01",
            "consent",
            "true"
        };
    }

    private static String[] contact(String where, String at, String said) {
        return new String[] {
            "home", where, "at", at, "said", said, "channel", "VISIT", "direction", "FROM_OWNER", "reached", "业主本人"
        };
    }

    private ResultActions send(StaffMember member, String page, String... fields) throws Exception {
        var request = post(path(page)).with(As.staff(member)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String path(String page) {
        return stage.path(filled(page));
    }

    private String filled(String page) {
        return page.replace("HOME", home.toString())
                .replace("OWNER", owner.toString())
                .replace("BUILDING", building.toString());
    }
}
