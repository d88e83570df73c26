package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.feedback.Outcome;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Share;
import cn.linli.residents.Channel;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@LinliTest
class FiguresTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    TicketAnswers answers;

    @Autowired
    Ratings ratings;

    @Autowired
    FiguresPage page;

    Cast.Stage stage;

    @BeforeEach
    void stage() {
        stage = cast.stage();
    }

    /** Registered, handled (or not): by hand, what each month's share must be. */
    @Test
    void theSharesAreThoseCountedByHand() throws Exception {
        live(Map.of(
                "2026-09-01T10:00", "2026-09-03T20:00", // kept, due in September
                "2026-09-05T10:00", "2026-09-08T00:00", // a moment after the end of day 3: late
                "2026-09-29T10:00", "2026-09-30T09:00", // kept, but due on 1 October
                "2026-10-10T10:00", "", // overdue
                "2026-11-21T10:00", "")); // still running
        clock.setTo("2026-11-22T09:00");
        Map<YearMonth, FiguresPage.Month> months = months();

        assertMonth(months, "2026-08", 0, Share.of(0, 0), 0);
        assertMonth(months, "2026-09", 3, Share.of(1, 2), 0);
        assertMonth(months, "2026-10", 1, Share.of(1, 2), 0);
        assertMonth(months, "2026-11", 1, Share.of(0, 0), 1);
        String shown = mvc.perform(
                        get(stage.path("figures?from=2026-08&until=2026-11")).with(As.staff(stage.projectManager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("data-value=\"–\"", "data-value=\"50\"", "1 / 2", "2 / 4");
        assertThat(shown).doesNotContain("data-value=\"100\"");
    }

    @Test
    void ratingsCountOnlyWhatOwnersGave() {
        clock.setTo("2026-10-01T09:00");
        rated(5, 3, 4);
        rated(1, 3, 5);
        register();
        FiguresPage.Figures figures = figures();
        assertThat(figures.ratings())
                .extracting(scores -> scores.question() + scores.counts())
                .containsExactly("attitude[1, 0, 0, 0, 1]", "timeliness[0, 0, 2, 0, 0]", "result[0, 0, 0, 1, 1]");
        assertThat(figures.ratings().get(0).mean()).isEqualTo(3.0);
        assertThat(figures.ratings().get(0).count()).isEqualTo(2);
    }

    @Test
    void anEmptyPeriodHasNoFigureAndNotAFullOne() throws Exception {
        clock.setTo("2026-11-22T09:00");
        assertThat(mvc.perform(get(stage.path("figures")).with(As.staff(stage.projectManager())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("目标 100%，还没有")
                .contains("<b>–</b>");
    }

    @Test
    void theFiguresLeaveAsAWorkbook() throws Exception {
        clock.setTo("2026-11-22T09:00");
        register();
        byte[] file = mvc.perform(get(stage.path("figures/sheet")).with(As.staff(stage.projectManager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @ParameterizedTest
    @CsvSource({
        "        ,         , 2026-06, 2026-11",
        " 2026-01, 2026-03, 2026-01, 2026-03",
        " 2026-05, 2026-03, 2026-03, 2026-03",
        " 2026-10, 2027-03, 2026-10, 2026-11",
        " 1970-01, 2026-11, 2023-12, 2026-11",
    })
    void aPeriodIsBroughtIntoOrderAndBounded(
            @Nullable YearMonth from, @Nullable YearMonth until, YearMonth first, YearMonth last) {
        assertThat(FiguresPeriod.of(from, until, YearMonth.of(2026, 11))).isEqualTo(new FiguresPeriod(first, last));
    }

    private void live(Map<String, String> tickets) {
        TreeMap<String, Runnable> events = new TreeMap<>();
        tickets.forEach((registered, handled) -> {
            Ticket[] ticket = new Ticket[1];
            events.put(registered, () -> ticket[0] = register());
            if (!handled.isEmpty()) {
                events.put(handled, () -> handle(ticket[0]));
            }
        });
        events.forEach((at, event) -> {
            clock.setTo(at);
            event.run();
        });
    }

    private static void assertMonth(
            Map<YearMonth, FiguresPage.Month> months, String month, long registered, Share share, long running) {
        FiguresPage.Month found = months.get(YearMonth.parse(month));
        assertThat(found.registered()).as(month).isEqualTo(registered);
        assertThat(found.handledInTime()).as(month).isEqualTo(share);
        assertThat(found.handling().running()).as(month).isEqualTo(running);
    }

    private Map<YearMonth, FiguresPage.Month> months() {
        return figures().months().stream().collect(Collectors.toMap(FiguresPage.Month::month, Function.identity()));
    }

    private FiguresPage.Figures figures() {
        return page.of(
                stage.estate(),
                new FiguresPeriod(YearMonth.of(2026, 8), YearMonth.of(2026, 11)),
                Locale.SIMPLIFIED_CHINESE);
    }

    private void rated(int attitude, int timeliness, int result) {
        Ticket ticket = register();
        handle(ticket);
        answers.tell(
                stage.id(),
                ticket.getId(),
                Channel.TELEPHONE,
                "张伟",
                null,
                stage.butler().asActor());
        ratings.rate(
                ticket.getToken(),
                new Rating.Scores(attitude, timeliness, result, null),
                Actor.owner(ticket.getId(), "张伟"));
    }

    private Ticket register() {
        return tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.REPAIR,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        "REPAIR",
                        "灯坏了",
                        null,
                        "3栋大堂",
                        null,
                        "张伟",
                        "13812345678",
                        false,
                        null,
                        List.of()),
                stage.butler().asActor());
    }

    private void handle(Ticket ticket) {
        work.handle(
                stage.id(),
                ticket.getId(),
                Outcome.SOLVED,
                "已更换。",
                null,
                List.of(),
                stage.butler().asActor());
    }
}
