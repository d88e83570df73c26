package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.feedback.FeedbackStandard;
import cn.linli.feedback.Letters;
import cn.linli.feedback.Neglect;
import cn.linli.feedback.Neglects;
import cn.linli.feedback.OwnerLinks;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LinliTest
class ComplaintSheetTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern TAGS = Pattern.compile("(?s)<(script|style)[^>]*>.*?</\\1>|<[^>]+>");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Tickets tickets;

    @Autowired
    SpotChecks checks;

    @Autowired
    Neglects neglects;

    @Autowired
    Letters letters;

    @Autowired
    Duties duties;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Households households;

    @Autowired
    OwnerLinks links;

    @Autowired
    JdbcClient jdbc;

    Cast.Stage stage;

    @BeforeEach
    void stage() {
        days.liveUntil("2026-11-21T09:00");
        stage = cast.stage();
    }

    @Test
    void theSheetShowsTheDaysComplaintsAndNothingElse() throws Exception {
        Ticket complaint = register(TicketKind.COMPLAINT, "保安睡觉");
        Ticket repair = register(TicketKind.REPAIR, "灯坏了");
        days.liveUntil("2026-11-22T09:00");
        Ticket next = register(TicketKind.COMPLAINT, "车库漏水");

        assertThat(page("complaint-sheets?date=2026-11-21", stage.butler()))
                .contains(complaint.getNumber())
                .doesNotContain(repair.getNumber(), next.getNumber());
        assertThat(page("complaint-sheets/paper?date=2026-11-22", stage.butler()))
                .contains("服务投诉日报", next.getNumber())
                .doesNotContain(complaint.getNumber());
    }

    @Test
    void theWeeksCheckIsOwedFromMondayAndKeptByOnesOwnFindingOnly() throws Exception {
        StaffMember other = hireSupervisor();
        register(TicketKind.COMPLAINT, "保安睡觉");
        days.liveUntil("2026-11-23T09:00");
        assertThat(owed(stage.supervisor()).isRunning()).isTrue();
        assertThat(owed(other).isRunning()).isTrue();
        assertThat(page("complaint-sheets", stage.supervisor())).contains("本周您已完成抽查 0 次，要求至少 1 次");

        find(draw(other), other).andExpect(status().is3xxRedirection());

        assertThat(owed(other).isRunning()).isFalse();
        assertThat(owed(stage.supervisor()).isRunning()).isTrue();
        assertThat(page("complaint-sheets", stage.supervisor())).contains("本周您已完成抽查 0 次，要求至少 1 次");
        UUID mine = draw(stage.supervisor());
        assertThat(owed(stage.supervisor()).isRunning()).isTrue();
        find(mine, other).andExpect(status().isUnprocessableContent());
        find(mine, stage.supervisor()).andExpect(status().is3xxRedirection());
        assertThat(owed(stage.supervisor()).isRunning()).isFalse();
        assertThat(page("complaint-sheets", stage.butler())).contains("从 1 件中抽取，种子");
    }

    @Test
    void aWeekWithoutAnyComplaintLetsTheCheckGoAndAWeekWithOneDoesNot() {
        days.liveUntil("2026-11-23T09:00");
        assertThat(owed(stage.supervisor()).isRunning()).isTrue();
        days.liveUntil("2026-11-30T09:00");
        assertThat(owed(stage.supervisor()).getWaiver()).isNotNull();

        days.liveUntil("2026-12-04T09:00");
        register(TicketKind.COMPLAINT, "保安睡觉");
        days.liveUntil("2026-12-07T09:00");
        Duty missed = owed("2026W49", stage.supervisor());
        assertThat(missed.getWaiver()).isNull();
        assertThat(missed.isRunning()).isTrue();
    }

    @Test
    void nothingIsChosenForTheSupervisorAndOnlySupervisorsDraw() throws Exception {
        register(TicketKind.COMPLAINT, "保安睡觉");
        UUID check = draw(stage.supervisor());
        assertThat(page("complaint-sheets/spot-checks/" + check, stage.supervisor()))
                .contains("name=\"inOrder\"")
                .doesNotContain("checked");
        mvc.perform(post(stage.path("complaint-sheets/spot-checks/" + check + "/finding"))
                        .with(csrf())
                        .with(As.staff(stage.supervisor()))
                        .param("finding", "看过了"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(stage.path("complaint-sheets/spot-checks"))
                        .with(csrf())
                        .with(As.staff(stage.butler())))
                .andExpect(status().isForbidden());
    }

    @Test
    void whetherItWasNeglectTheProjectManagerDecidesAndNeverAboutThemselves() throws Exception {
        Ticket ticket = tickets.register(
                stage.id(),
                registration(TicketKind.COMPLAINT, "保安睡觉"),
                stage.projectManager().asActor());
        days.liveUntil("2026-11-22T09:00");
        Neglect aboutTheManager = neglects.ofTicket(ticket.getId()).get(0);
        assertThat(aboutTheManager.getPersonId())
                .isEqualTo(stage.projectManager().getId());

        mvc.perform(get(stage.path("neglects")).with(As.staff(stage.butler()))).andExpect(status().isForbidden());
        assertThat(page("neglects", stage.supervisor())).contains(ticket.getNumber());
        assertThat(page("neglects/" + aboutTheManager.getId(), stage.projectManager()))
                .contains("不能判定自己的事")
                .doesNotContain("name=\"note\"");
        decide(aboutTheManager, stage.projectManager()).andExpect(status().isUnprocessableContent());
        assertThat(page("neglects", stage.qualityInspector())).contains(ticket.getNumber());
        assertThat(page("neglects/" + aboutTheManager.getId(), stage.qualityInspector()))
                .as("quality reads and decides nothing")
                .doesNotContain("f-neglect");
        decide(aboutTheManager, stage.qualityInspector()).andExpect(status().isForbidden());
        decide(aboutTheManager, stage.supervisor()).andExpect(status().isForbidden());
        assertThat(neglects.confirmed(stage.id())).isEmpty();

        days.liveUntil("2026-11-23T09:00");
        Neglect aboutTheForeman = neglects.undecided(stage.id()).stream()
                .filter(one -> one.getPersonId().equals(stage.foreman().getId()))
                .findFirst()
                .orElseThrow();
        decide(aboutTheForeman, stage.projectManager()).andExpect(status().is3xxRedirection());
        assertThat(page("neglects", stage.supervisor())).contains("没有交接");
    }

    @Test
    void theFormOnPaperMasksTheNumberAndCarriesItsLetters() throws Exception {
        Ticket ticket = register(TicketKind.COMPLAINT, "保安睡觉");
        letters.write(stage.id(), ticket.getId(), "已批评教育并加强巡查。", stage.butler().asActor());
        UUID letter = letters.of(ticket.getId()).get(0).id();

        assertThat(page("tickets/" + ticket.getId() + "/paper", stage.butler()))
                .contains("业主投诉处理单", ticket.getNumber(), "138****5678", "已批评教育并加强巡查。")
                .doesNotContain("13812345678");
        assertThat(page("tickets/" + ticket.getId() + "/letters/" + letter + "/paper", stage.butler()))
                .contains("张伟", "已批评教育并加强巡查。", "<svg");
        Cast.Stage elsewhere = cast.stage();
        mvc.perform(get(elsewhere.path("tickets/" + ticket.getId() + "/paper")).with(As.staff(elsewhere.butler())))
                .andExpect(status().isNotFound());
    }

    @Test
    void postersOfABuildingsHomesAreOnePageEachWithoutNames() throws Exception {
        settle("3", "1", "1201", "1202");
        String sheets = page("posters/homes?building=3", stage.butler());
        assertThat(sheets.split("<section class=\"poster\">")).hasSize(3);
        assertThat(sheets).contains("3-1-1201", "3-1-1202").doesNotContain("张伟");
        assertThat(page("posters/home?room=3-1201", stage.butler()).split("<section class=\"poster\">"))
                .hasSize(2);
        assertThat(page("posters/building?building=3", stage.butler())).contains("3栋");
        mvc.perform(get(stage.path("posters/building?building=9")).with(As.staff(stage.butler())))
                .andExpect(status().isNotFound());
        assertThat(links.reachPhones()).isFalse();
        assertThat(page("posters", stage.butler())).contains("别人的手机打不开");
    }

    @Test
    void inEnglishTheStaffPagesHaveNoChineseWord() throws Exception {
        jdbc.sql("update estate set name = 'Jin Garden', name_en = 'Jin Garden' where id = :id")
                .param("id", stage.id())
                .update();
        settle("3", "1", "1201");
        Ticket ticket = register(TicketKind.COMPLAINT, "The guard sleeps.");
        letters.write(
                stage.id(),
                ticket.getId(),
                "We talked to the guard.",
                stage.butler().asActor());
        UUID letter = letters.of(ticket.getId()).get(0).id();
        UUID check = draw(stage.supervisor());
        days.liveUntil("2026-11-22T09:00");
        for (String below : List.of(
                "figures",
                "complaint-sheets",
                "complaint-sheets/paper",
                "complaint-sheets/spot-checks/" + check,
                "neglects",
                "neglects/" + neglects.undecided(stage.id()).get(0).getId(),
                "posters",
                "posters/estate",
                "posters/building?building=3",
                "tickets/" + ticket.getId() + "/paper",
                "tickets/" + ticket.getId() + "/letters/" + letter + "/paper")) {
            StaffMember reader = below.startsWith("complaint-sheets") ? stage.supervisor() : stage.projectManager();
            String page = mvc.perform(get(stage.path(below))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(reader)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String text = TAGS.matcher(page).replaceAll(" ").replace("中文", "").replace("张伟", "");
            for (StaffMember member : List.of(
                    stage.butler(), stage.supervisor(), stage.projectManager(), stage.foreman(), stage.frontDesk())) {
                text = text.replace(member.getName(), "");
            }
            text = text.replaceAll("(?m)^\\s*[孙赵]\\s*$", "");
            assertThat(HAN.matcher(text).results().map(MatchResult::group))
                    .as(below)
                    .isEmpty();
        }
    }

    private void settle(String building, String unit, String... rooms) {
        for (String room : rooms) {
            households.settle(
                    stage.id(),
                    List.of(new NewHome(
                            new HomeNumber(building, unit, room),
                            null,
                            null,
                            Occupancy.OCCUPIED,
                            LocalDate.of(2020, 1, 1),
                            List.of())),
                    stage.projectManager().asActor());
        }
    }

    private UUID draw(StaffMember supervisor) {
        return checks.draw(stage.id(), supervisor.asActor()).getId();
    }

    private org.springframework.test.web.servlet.ResultActions find(UUID check, StaffMember by) throws Exception {
        return mvc.perform(post(stage.path("complaint-sheets/spot-checks/" + check + "/finding"))
                .with(csrf())
                .with(As.staff(by))
                .param("inOrder", "true")
                .param("finding", "当天联系了业主,属实"));
    }

    private org.springframework.test.web.servlet.ResultActions decide(Neglect neglect, StaffMember by)
            throws Exception {
        return mvc.perform(post(stage.path("neglects/" + neglect.getId() + "/decision"))
                .with(csrf())
                .with(As.staff(by))
                .param("neglect", "true")
                .param("note", "没有交接"));
    }

    private Duty owed(StaffMember supervisor) {
        return owed("2026W48", supervisor);
    }

    private Duty owed(String week, StaffMember supervisor) {
        return duties.latest(
                        FeedbackStandard.FEE_5,
                        stage.id(),
                        Subject.of("spot-check-week", week + "/" + supervisor.getId()))
                .orElseThrow();
    }

    private StaffMember hireSupervisor() {
        StaffMember other = staff.hire(
                new StaffMember.Particulars("钱主管", "13900000009", "qian" + UUID.randomUUID() + "@linli.test", "zh"),
                "qian-" + UUID.randomUUID().toString().substring(0, 8),
                Cast.PASSWORD);
        posts.appoint(other.getId(), Role.SUPERVISOR, stage.id(), LocalDate.of(2020, 1, 1), List.of());
        return other;
    }

    private Ticket register(TicketKind kind, String words) {
        return tickets.register(
                stage.id(), registration(kind, words), stage.butler().asActor());
    }

    private static Registration registration(TicketKind kind, String words) {
        return new Registration(
                kind,
                Severity.ORDINARY,
                false,
                Channel.TELEPHONE,
                "SECURITY",
                words,
                null,
                "3-1201",
                null,
                "张伟",
                "13812345678",
                false,
                null,
                List.of());
    }

    private String page(String below, StaffMember by) throws Exception {
        return mvc.perform(get(stage.path(below)).with(As.staff(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
