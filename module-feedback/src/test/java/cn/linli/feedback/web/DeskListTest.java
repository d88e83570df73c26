package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.linli.feedback.Defect;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.Channel;
import cn.linli.residents.Households;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.web.sheet.SheetReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@LinliTest
class DeskListTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Days days;

    @Autowired
    private Households households;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Notices notices;

    @Autowired
    private Posts posts;

    @Autowired
    private TicketSearch search;

    @Autowired
    private TicketsToday today;

    private Cast.Stage stage;
    private Desk desk;
    private UUID home;

    @BeforeEach
    void begin() {
        days.beginOn("2027-03-15T09:00");
        stage = cast.stage();
        desk = new Desk(mvc, stage);
        home = Desk.home(households, stage, "1201", "张伟");
    }

    private Ticket register(String words) {
        return register(words, "CLEANING", null);
    }

    private Ticket register(String words, String topic, Defect defect) {
        return tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.COMPLAINT,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        topic,
                        words,
                        home,
                        null,
                        null,
                        "张伟",
                        "13812341234",
                        false,
                        defect,
                        List.of()),
                Cast.Stage.actor(stage.butler()));
    }

    @Test
    void aLongerListAsksNoMoreOfTheDatabase() throws Exception {
        register("第一件");
        register("第二件");
        desk.page(stage.butler(), "tickets");
        int few = statements("tickets");
        for (int i = 0; i < 30; i++) {
            register("又一件 " + i);
        }

        assertThat(statements("tickets")).isEqualTo(few).isLessThan(25);
    }

    private int statements(String below) throws Exception {
        List<Logger> loggers =
                List.of((Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate"), (Logger)
                        LoggerFactory.getLogger("org.hibernate.SQL"));
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(seen);
        });
        try {
            desk.page(stage.butler(), below);
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(seen);
                logger.setLevel(null);
                logger.setAdditive(true);
            });
        }
        return (int) seen.list.stream()
                .filter(event -> event.getLoggerName().equals("org.hibernate.SQL")
                        || event.getFormattedMessage().startsWith("Executing prepared SQL"))
                .count();
    }

    @Test
    void fiftyRowsStandOnAPageAndTheNextOneGoesOnFromThere() throws Exception {
        for (int i = 1; i <= 52; i++) {
            register("第 " + i + " 件");
        }

        String first = desk.page(stage.butler(), "tickets?scope=all");
        assertThat(first.split("class=\"row-link\"", -1)).hasSize(51);
        String next = first.substring(first.indexOf("rel=\"next\""));
        next = next.substring(next.indexOf("/tickets?") + 1, next.indexOf('"', next.indexOf("/tickets?")))
                .replace("&amp;", "&");
        String second = mvc.perform(get(URI.create(stage.path(next))).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).contains("第 1 件", "第 2 件").doesNotContain("第 3 件");
    }

    @Test
    void aFilterIsKeptUnderItsNameAndDeleted() throws Exception {
        register("电梯异响");

        String address = desk.done(
                stage.butler(),
                "tickets/filters",
                "name",
                "投诉 & 电梯",
                "query",
                "scope=all&q=%E7%94%B5%E6%A2%AF&after=x");
        assertThat(address).endsWith("?scope=all&q=%E7%94%B5%E6%A2%AF");
        String page = desk.page(stage.butler(), "tickets");
        assertThat(page).contains("投诉 &amp; 电梯");
        assertThat(desk.page(stage.frontDesk(), "tickets")).doesNotContain("投诉 &amp; 电梯");
        assertThat(desk.refused(stage.butler(), "tickets/filters", "name", " ", "query", "scope=open"))
                .contains("id=\"f-name-error\"", "请给这个筛选起一个名字");

        String id = page.substring(page.indexOf("/tickets/filters/") + 17).substring(0, 36);
        var strangers = desk.post(stage.frontDesk(), "tickets/filters/" + id + "/removal");
        assertThat(strangers.getResponse().getStatus()).isEqualTo(404);
        assertThat(desk.page(stage.butler(), "tickets")).contains("投诉 &amp; 电梯");
        desk.done(stage.butler(), "tickets/filters/" + id + "/removal");
        assertThat(desk.page(stage.butler(), "tickets")).doesNotContain("投诉 &amp; 电梯");
    }

    @Test
    void theSheetHasWhatWasChosenAndNoTelephoneNumbers() throws Exception {
        Ticket chosen = register("电梯异响");
        register("车位被占");

        String all = sheet("tickets/sheet?scope=all");
        assertThat(all).contains("电梯异响", "车位被占", "3-1-1201", "王管家").doesNotContain("13812341234", "1381234");
        assertThat(sheet("tickets/sheet?id=" + chosen.getId())).contains("电梯异响").doesNotContain("车位被占");
        Cast.Stage other = cast.stage();
        String there = unpacked(new Desk(mvc, other)
                .open(other.butler(), "tickets/sheet?id=" + chosen.getId())
                .getResponse()
                .getContentAsByteArray());
        assertThat(there).doesNotContain("电梯异响");
    }

    private String sheet(String below) throws Exception {
        return unpacked(desk.open(stage.butler(), below).getResponse().getContentAsByteArray());
    }

    /** The sheet's cells, row by row. */
    private static String unpacked(byte[] workbook) throws Exception {
        StringBuilder cells = new StringBuilder();
        Path file = Files.write(Files.createTempFile("tickets", ".xlsx"), workbook);
        try (SheetReader reader = SheetReader.open(file, "tickets.xlsx")) {
            reader.forEach(row -> cells.append(row.cells()).append('\n'));
        } finally {
            Files.delete(file);
        }
        return cells.toString();
    }

    @Test
    void theProjectManagerIsGivenLastMonthsDefectsOnce() throws Exception {
        days.liveUntil("2027-03-20T09:00");
        register("卫生间墙面渗水", Topics.HANDOVER_DEFECT, new Defect(true, false));
        register("大堂地砖空鼓", Topics.HANDOVER_DEFECT, new Defect(false, true));

        String page = desk.page(stage.projectManager(), "defects?month=2027-03");
        assertThat(page).contains("户内", "公共部位", "卫生间墙面渗水", "大堂地砖空鼓", "3月27日", "3月20日");
        assertThat(desk.page(stage.projectManager(), "defects?month=1999-99")).contains("2027-03 交付遗留问题清单");
        assertThat(desk.page(stage.projectManager(), "defects/paper?month=2027-03"))
                .contains("项目经理：");
        assertThat(sheet("defects/sheet?month=2027-03")).contains("卫生间墙面渗水", "大堂地砖空鼓");

        days.liveUntil("2027-04-02T09:00");
        List<BellNotice> told = notices.latest(stage.projectManager().getId(), 50).stream()
                .filter(notice -> notice.messageKey().equals("feedback.notice.defects"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).arguments()).containsExactly("2027-03", "2", "2");
        assertThat(told.get(0).link()).isEqualTo(stage.path("defects?month=2027-03"));
    }

    @Test
    void searchFindsATicketByNumberRoomAndWords() {
        Ticket ticket = register("地库漏水，车都淋湿了");

        for (String query : List.of(ticket.getNumber(), "3-1201", "漏水", "张伟")) {
            assertThat(search.search(stage.id(), query, 5))
                    .as(query)
                    .extracting(hit -> hit.link())
                    .contains(stage.path("tickets/" + ticket.getId()));
        }
        assertThat(search.search(cast.stage().id(), "漏水", 5)).isEmpty();
    }

    @Test
    void aHandOverWaitsOnTheTodayPageOfWhoIsAsked() throws Exception {
        Ticket ticket = register("地库漏水");
        String below = "tickets/" + ticket.getId();
        desk.done(
                stage.butler(),
                below + "/handover",
                "to",
                stage.foreman().getId().toString());

        LocalDate date = LocalDate.of(2027, 3, 15);
        var standing = posts.standing(stage.foreman().getId(), date).orElseThrow();
        assertThat(today.today(standing)).singleElement().satisfies(item -> {
            assertThat(item.titleKey()).isEqualTo("desk.today.offered");
            assertThat(item.arguments()).containsExactly("王管家", ticket.getNumber(), "地库漏水");
            assertThat(item.link()).isEqualTo(stage.path(below));
        });
        desk.done(stage.foreman(), below + "/handover/acceptance");
        assertThat(today.today(standing)).isEmpty();
    }

    @Test
    void anAdministratorOrdersTheTopicsAndNobodyElseDoes() throws Exception {
        String code = "T" + Integer.toHexString(System.identityHashCode(stage)).toUpperCase(Locale.ROOT);
        List<String> fields =
                new ArrayList<>(List.of("code", code, "name", "噪声" + code, "nameEn", "Noise", "position", "55"));
        assertThat(admin("/admin/topics", fields.toArray(String[]::new))).isEqualTo(302);
        assertThat(admin("/admin/topics", fields.toArray(String[]::new))).isEqualTo(422);
        assertThat(admin("/admin/topics/" + code, "name", "", "nameEn", "Noise", "position", "1"))
                .isEqualTo(422);
        assertThat(admin("/admin/topics/" + code, "name", "噪音" + code, "nameEn", "Noise", "position", "x"))
                .isEqualTo(422);
        assertThat(desk.page(stage.butler(), "tickets/new")).contains("噪声" + code);
        assertThat(admin("/admin/topics/" + code + "/retirement")).isEqualTo(302);
        assertThat(desk.page(stage.butler(), "tickets/new")).doesNotContain("噪声" + code);

        assertThat(mvc.perform(get("/admin/topics").with(As.staff(stage.projectManager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private int admin(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.administrator())).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
