package cn.linli.callbacks.rain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.callbacks.Rainstorm;
import cn.linli.callbacks.Rainstorms;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Posts;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Every day is asked about once, what was not said is asked again, and a heavy rain is proposed once (CAL-3). */
@LinliTest
class RainWatchTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    RainDays rainDays;

    @Autowired
    Rainstorms rainstorms;

    @Autowired
    Estates estates;

    @Autowired
    Posts posts;

    @Autowired
    Notices notices;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    private WeatherStandIn service;
    private RainWatch watch;
    private Stage stage;
    private Stage elsewhere;

    @BeforeEach
    void aCityOfItsOwn() throws IOException {
        days.beginOn("2026-11-24T09:00");
        service = new WeatherStandIn();
        QWeatherSettings settings = new QWeatherSettings(service.address(), WeatherStandIn.KEY, Duration.ofSeconds(2));
        watch = new RainWatch(
                Optional.of(new QWeather("和风天气", settings, JsonMapper.shared())),
                rainDays,
                rainstorms,
                estates,
                posts,
                notices,
                clock);
        stage = cast.stage();
        elsewhere = cast.stage();
        move(stage, "城" + stage.estate().getCode());
        move(elsewhere, "乡" + stage.estate().getCode());
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void aHeavyRainOfYesterdayIsProposedOnceAndSupervisorsHear() {
        service.rains("2026-11-29", 22, "30.5");
        service.rains("2026-11-30", 1, "32.0");
        morning("2026-11-30");
        assertThat(rains(stage)).as("30.5 are not heavy, and it may go on").isEmpty();
        morning("2026-12-01");
        assertThat(rains(stage)).singleElement().satisfies(rain -> {
            assertThat(rain.isProposed()).isTrue();
            assertThat(rain.getMillimetres()).isEqualByComparingTo("62.5");
            assertThat(rain.getSource()).isEqualTo("和风天气");
            assertThat(rain.getBeganAt()).isEqualTo(at("2026-11-29T22:00"));
            assertThat(rain.getEndedAt()).isEqualTo(at("2026-11-30T02:00"));
            assertThat(journal.about(Rainstorm.SUBJECT, rain.getId()))
                    .extracting(JournalEntry::action)
                    .containsExactly("rainstorm.recorded");
        });
        assertThat(notices.latest(stage.supervisor().getId(), 5))
                .extracting(BellNotice::messageKey)
                .containsExactly("rainstorm.notice");
        watch.ask();
        morning("2026-12-02");
        assertThat(rains(stage)).as("told again, it is the same").hasSize(1);
        rainstorms.refuse(
                stage.id(),
                rains(stage).get(0).getId(),
                "只下在西区",
                stage.supervisor().asActor());
        morning("2026-12-03");
        assertThat(rains(stage)).as("what was refused is not told again").hasSize(1);
    }

    @Test
    void everyCityIsAskedOnceADayAndNobodyBeforeTheMorning() {
        days.liveUntil("2026-11-30T00:05");
        watch.on(new DayBegan(LocalDate.of(2026, 11, 30), ZONE));
        watch.ask();
        assertThat(ofCity(stage)).isEmpty();
        days.liveUntil("2026-11-30T06:00");
        watch.ask();
        watch.ask();
        assertThat(ofCity(stage)).as("a lookup and a day").hasSize(2);
        assertThat(watch.standing(estate(stage))).contains(new RainStanding(LocalDate.of(2026, 11, 29), null));
    }

    @Test
    void aSourceThatIsDownIsToldToTheAdministratorAndCaughtUpOnTheNextDay() {
        service.rains("2026-11-29", 10, "70.0");
        service.answers(503, "");
        morning("2026-11-30");
        watch.ask();
        assertThat(service.asked())
                .as("nobody knocks on at a door that is shut")
                .hasSize(1);
        assertThat(notices.latest(stage.administrator().getId(), 5))
                .extracting(BellNotice::messageKey)
                .containsExactly("rainSource.silent.UNREACHABLE");
        assertThat(watch.standing(estate(stage))).contains(new RainStanding(null, LocalDate.of(2026, 11, 29)));
        service.does(WeatherStandIn::properly);
        watch.ask();
        assertThat(rains(stage)).as("it is asked again tomorrow, not at once").isEmpty();
        morning("2026-12-01");
        assertThat(rains(stage)).hasSize(1);
        assertThat(watch.standing(estate(stage))).contains(new RainStanding(LocalDate.of(2026, 11, 30), null));
    }

    @Test
    void aCityThatNobodyKnowsKeepsNoOtherWaiting() {
        service.rains("2026-11-29", 10, "70.0");
        service.does((standIn, exchange) -> {
            if (exchange.getRequestURI().getQuery().contains(cityOf(stage))) {
                WeatherStandIn.send(exchange, 200, "{\"code\":\"404\"}");
            } else {
                WeatherStandIn.properly(standIn, exchange);
            }
        });
        morning("2026-11-30");
        assertThat(rains(stage)).isEmpty();
        assertThat(rains(elsewhere)).hasSize(1);
        assertThat(notices.latest(stage.administrator().getId(), 5))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.messageKey()).isEqualTo("rainSource.silent.NO_SUCH_CITY");
                    assertThat(told.arguments()).containsExactly("和风天气", cityOf(stage));
                });
    }

    @Test
    void whatIsBeyondItsReachIsNotAskedAfter() {
        service.answers(503, "");
        morning("2026-11-30");
        service.does(WeatherStandIn::properly);
        days.liveUntil("2026-12-15T09:00");
        watch.ask();
        assertThat(ofCity(stage)).isEmpty();
    }

    @Test
    void withoutASourceNothingIsAsked() {
        RainWatch alone = new RainWatch(Optional.empty(), rainDays, rainstorms, estates, posts, notices, clock);
        alone.on(new DayBegan(LocalDate.of(2026, 11, 30), ZONE));
        alone.ask();
        assertThat(alone.standing(estate(stage))).isEmpty();
        assertThat(rainDays.standing(cityOf(stage))).isNull();
    }

    private void morning(String day) {
        days.liveUntil(day + "T09:00");
        watch.on(new DayBegan(LocalDate.parse(day), ZONE));
        watch.ask();
    }

    /** What was asked about a city, by name or by day. */
    private List<String> ofCity(Stage at) {
        return service.asked().stream()
                .map(question -> java.net.URLDecoder.decode(question, java.nio.charset.StandardCharsets.UTF_8))
                .filter(question -> question.contains("=" + cityOf(at) + "&")
                        || question.contains("=" + WeatherStandIn.place(cityOf(at)) + "&"))
                .toList();
    }

    private List<Rainstorm> rains(Stage at) {
        return rainstorms.latest(at.id());
    }

    private Estate estate(Stage at) {
        return estates.of(at.id());
    }

    private String cityOf(Stage at) {
        return Objects.requireNonNull(estate(at).getCity());
    }

    private void move(Stage at, String city) {
        Estate was = at.estate();
        estates.amend(
                was.getId(),
                new Estate.Details(
                        was.getName(),
                        was.getNameEn(),
                        city,
                        was.getZone(),
                        was.getFirstOccupiedOn(),
                        was.getServiceHours(),
                        was.getTelephone()));
    }

    private static java.time.Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
