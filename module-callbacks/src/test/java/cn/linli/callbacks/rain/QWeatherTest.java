package cn.linli.callbacks.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.linli.callbacks.rain.RainUnknown.Why;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** QWeather's documented answers are understood, and whatever else comes back is no rain and no dry day: it is not known. */
class QWeatherTest {

    private static final City SHANGHAI = new City("上海", ZoneId.of("Asia/Shanghai"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private WeatherStandIn service;
    private QWeather weather;

    @BeforeEach
    void standIn() throws IOException {
        service = new WeatherStandIn();
        weather = source(service.address(), WeatherStandIn.KEY);
    }

    @AfterEach
    void end() {
        service.close();
    }

    private static QWeather source(URI host, String key) {
        return new QWeather("和风天气", new QWeatherSettings(host, key, Duration.ofMillis(700)), JsonMapper.shared());
    }

    @Test
    void aDayIsItsTwentyFourHoursInTheZoneOfTheCity() throws RainUnknown {
        service.rains("2026-11-30", 23, "12.5");
        List<RainHour> hours = weather.day(SHANGHAI, DAY);
        assertThat(hours).hasSize(24);
        assertThat(hours.get(0).at()).isEqualTo(Instant.parse("2026-11-29T16:00:00Z"));
        assertThat(hours.get(0).isWet()).isFalse();
        assertThat(hours.get(23).millimetres()).isEqualByComparingTo("12.5");
    }

    @Test
    void aPlaceIsLookedUpOnceAndItsNumberIsAskedAfter() throws RainUnknown {
        weather.day(SHANGHAI, DAY);
        weather.day(SHANGHAI, DAY.plusDays(1));
        assertThat(service.asked())
                .containsExactly(
                        "/geo/v2/city/lookup?location=%E4%B8%8A%E6%B5%B7&range=cn&number=1",
                        "/v7/historical/weather?location=" + WeatherStandIn.place("上海") + "&date=20261130",
                        "/v7/historical/weather?location=" + WeatherStandIn.place("上海") + "&date=20261201");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"code":"204"}                                                        | NO_FIGURES
                    200 | {"code":"400"}                                                        | UNREADABLE
                    200 | {"code":"401"}                                                        | NOT_ADMITTED
                    200 | {"code":"402"}                                                        | TOO_OFTEN
                    200 | {"code":"403"}                                                        | NOT_ADMITTED
                    200 | {"code":"404"}                                                        | NO_SUCH_CITY
                    200 | {"code":"429"}                                                        | TOO_OFTEN
                    200 | {"code":"500"}                                                        | UNREACHABLE
                    400 | {"error":{"status":400,"title":"Invalid Parameter"}}                  | UNREADABLE
                    400 | {"error":{"status":400,"title":"Data Not Available"}}                 | NO_FIGURES
                    400 | {"error":{"status":400,"title":"Not Found"}}                          | NO_SUCH_CITY
                    401 | {"error":{"status":401,"title":"Unauthorized"}}                       | NOT_ADMITTED
                    403 | {"error":{"status":403,"title":"No Credit"}}                          | NOT_ADMITTED
                    429 | {"error":{"status":429,"title":"Too Many Requests"}}                  | TOO_OFTEN
                    429 | no body of its own                                                    | TOO_OFTEN
                    302 | elsewhere                                                             | UNREADABLE
                    502 | <html>Bad Gateway</html>                                              | UNREACHABLE
                    200 | <html>Sign in to the hotel</html>                                     | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"2026-                         | UNREADABLE
                    200 | []                                                                    | UNREADABLE
                    200 | {"code":"200"}                                                        | NO_FIGURES
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-30 00:00","precip":"0.0"}]} | NO_FIGURES
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-29 00:00","precip":"0.0"}]} | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-30 00:00","precip":""}]}    | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-30 00:00"}]}                | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-30 00:00","precip":"-1"}]}  | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"2026-11-30 00:00","precip":"1e99"}]} | UNREADABLE
                    200 | {"code":"200","weatherHourly":[{"time":"","precip":"0.0"}]}                  | UNREADABLE
                    """)
    void whatIsNoDayIsNotKnown(int status, String body, Why why) {
        service.answersAboutDays(status, body);
        assertThat(unknown(weather)).isEqualTo(why);
    }

    @Test
    void aPlaceOfAnotherNameIsNone() {
        service.answers(
                200, "{\"code\":\"200\",\"location\":[{\"name\":\"上饶\",\"id\":\"101240301\",\"adm2\":\"上饶\"}]}");
        assertThat(unknown(weather)).isEqualTo(Why.NO_SUCH_CITY);
        assertThat(service.asked()).as("no day is asked after").hasSize(1);
    }

    @Test
    void aWrongKeyIsNotAdmitted() {
        assertThat(unknown(source(service.address(), "wrong"))).isEqualTo(Why.NOT_ADMITTED);
    }

    @Test
    @Timeout(5)
    void nobodyWaitsLongerThanTheyHavePatience() {
        service.does((standIn, exchange) -> sleep());
        assertThat(unknown(weather)).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    @Timeout(10)
    void anAnswerThatTricklesInIsNoneEither() {
        service.does((standIn, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleepFor(100);
            }
        });
        assertThat(unknown(weather)).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void anAnswerWithoutEndIsNone() {
        service.answers(200, " ".repeat(2_000_000));
        assertThat(unknown(weather)).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void nobodyThereIsNoAnswer() {
        service.close();
        assertThat(unknown(weather)).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void theKeyGoesOnlyWhereNobodyReadsAlong() {
        assertThatThrownBy(() -> source(URI.create("http://api.example.com"), "key"))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> source(URI.create("https://api.example.com"), " "))
                .hasMessageContaining("needed");
    }

    private static Why unknown(QWeather weather) {
        return catchThrowableOfType(RainUnknown.class, () -> weather.day(SHANGHAI, DAY))
                .getWhy();
    }

    private static void sleep() {
        sleepFor(3_000);
    }

    private static void sleepFor(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
