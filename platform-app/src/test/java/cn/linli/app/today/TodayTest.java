package cn.linli.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import cn.linli.app.AppTest;
import cn.linli.app.CountedStatements;
import cn.linli.app.Matters;
import cn.linli.app.Matters.Clause;
import cn.linli.app.Visitor;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class TodayTest {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Duties duties;

    @Autowired
    Approvals approvals;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    MovableClock clock;

    Stage stage;

    @BeforeEach
    void begin() {
        clock.setTo("2026-11-22T09:00");
        stage = cast.stage();
    }

    @Test
    void theMostUrgentStandsOnTopWithHowLongItsHomeItsClauseAndItsButton() throws Exception {
        open(Clause.TST_1, "late", "2026-11-16T10:00", stage.butler());
        open(Clause.TST_1, "tonight", "2026-11-19T10:00", stage.butler());
        open(Clause.TST_1, "week", "2026-11-21T10:00", stage.butler());
        open(Clause.TST_1, "gone", "2026-11-21T11:00", stage.butler());

        String page = page(stage.butler());
        assertThat(page).contains("1 件逾期 · 1 件今天到期", "逾期 3 天", "今天内", "周二 11月24日", "3-1201 · 张伟", "TST-1", "打开");
        assertThat(page.indexOf("事由 late")).isLessThan(page.indexOf("事由 tonight"));
        assertThat(page.indexOf("事由 tonight")).isLessThan(page.indexOf("事由 week"));
        assertThat(page).as("a subject without a page is named by its clause").contains("href=\"/standards/TST-1\"");
        assertThat(page(stage.foreman())).as("nobody else's").doesNotContain("事由");
    }

    @Test
    void whatClimbedIsWithWhoHoldsItTodayAndSaysSo() throws Exception {
        open(Clause.TST_2, "climbing", "2026-11-20T10:00", stage.butler());
        assertThat(page(stage.projectManager())).contains("事由 climbing", "升级到您", "1 件升级到您");
        assertThat(page(stage.butler())).doesNotContain("事由 climbing");
    }

    @Test
    void theProjectManagerAlsoSeesWhatWaitsForApprovalButNotTheirOwnQuestion() throws Exception {
        ask("asked", stage.supervisor());
        ask("own", stage.projectManager());
        String page = page(stage.projectManager());
        assertThat(page).contains("等您审批", "事由 asked", "赵主管提出", "审阅").doesNotContain("事由 own");
        assertThat(page(stage.butler())).doesNotContain("等您审批");
    }

    @Test
    void nothingDueSaysSoAndWhatComesNext() throws Exception {
        assertThat(page(stage.butler())).contains("今天没有到期的事", "有事分到您名下时");
        open(Clause.TST_1, "next", "2026-11-21T10:00", stage.butler());
        assertThat(page(stage.butler())).contains("今天没有到期的事", "接下来的事在下面", "事由 next");
    }

    @Test
    void whoHoldsNoPostReadsWhomToAsk() throws Exception {
        StaffMember newcomer = staff.hire(
                new StaffMember.Particulars("新人", null, null, "zh"),
                "newcomer-" + stage.estate().getCode(),
                Cast.PASSWORD);
        assertThat(page(newcomer)).contains("还没有岗位", stage.administrator().getName());
    }

    @Test
    void anAdministratorLandsOnTheOverviewAndAnEstateIsRemembered() throws Exception {
        web.perform(get("/").with(As.staff(stage.administrator()))).andExpect(redirectedUrl("/admin"));
        var entered = web.perform(get("/e/" + stage.estate().getCode()).with(As.staff(stage.butler())))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        assertThat(entered.getResponse().getHeader("Set-Cookie"))
                .contains("linli-estate=" + stage.estate().getCode(), "HttpOnly", "SameSite=Lax");
    }

    @Test
    void somebodyAtTwoEstatesReadsOnEachLineWhichOneItIs() throws Exception {
        Stage other = cast.stage();
        posts.appoint(stage.butler().getId(), Role.BUTLER, other.id(), LocalDate.of(2020, 1, 1), List.of());
        open(Clause.TST_1, "here", "2026-11-21T10:00", stage.butler());
        assertThat(page(stage.butler())).contains("<span>" + stage.estate().getName() + "</span>");
    }

    /** Session, standing, frame, bell, list and titles: the page that is opened most asks eight questions at the most. */
    @Test
    void thePageCostsEightStatementsHoweverMuchIsDue() {
        for (int i = 0; i < 30; i++) {
            open(Clause.TST_1, "many-" + i, "2026-11-21T10:00", stage.butler());
        }
        Visitor butler = new Visitor(port);
        butler.signIn(stage.butler().getSignInName(), Cast.PASSWORD);
        butler.get("/");
        List<String> statements = CountedStatements.during(
                () -> assertThat(butler.get("/").body()).contains("many-29"));
        assertThat(statements).hasSizeBetween(3, 8);

        ask("asked", stage.supervisor());
        Visitor manager = new Visitor(port);
        manager.signIn(stage.projectManager().getSignInName(), Cast.PASSWORD);
        manager.get("/");
        List<String> more = CountedStatements.during(
                () -> assertThat(manager.get("/").body()).contains("asked"));
        assertThat(more).hasSizeBetween(3, 8);
    }

    private void open(Clause clause, String id, String since, StaffMember assignee) {
        var at = LocalDateTime.parse(since).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        Opening opening = Opening.of(clause, stage.id(), Subject.of(Matters.TYPE, id), at);
        duties.open(new Opening(
                opening.standard(),
                opening.estate(),
                opening.subject(),
                opening.since(),
                1,
                opening.role(),
                assignee.getId(),
                null));
    }

    private void ask(String id, StaffMember by) {
        approvals.ask(
                new Asking(stage.id(), Matters.TYPE, id, "test.matter", "请求关闭", Role.PROJECT_MANAGER, by.asActor()));
    }

    private String page(StaffMember member) throws Exception {
        return web.perform(get("/").with(As.staff(member)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
