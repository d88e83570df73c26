package cn.linli.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KernelTest
class CalendarTest {

    @Autowired
    Calendar calendar;

    @Autowired
    LivedDays days;

    @Autowired
    MovableClock clock;

    @Autowired
    Diary diary;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void todayIsLived() {
        clock.set("2026-11-22T09:00");
        jdbc.execute("delete from calendar");
        cast.estate("Pacific/Chatham");
        calendar.catchUp();
        diary.days.clear();
        diary.midnightsAgain.clear();
        diary.failOn = null;
    }

    @Test
    void aWeekOfDowntimeIsLivedDayByDayInOrder() {
        clock.set("2026-11-29T09:00");
        calendar.catchUp();

        assertThat(diary.daysOf("Pacific/Chatham"))
                .containsExactlyElementsOf(LocalDate.of(2026, 11, 23)
                        .datesUntil(LocalDate.of(2026, 11, 30))
                        .toList());
    }

    @ParameterizedTest(name = "stopped {0}, started {1}")
    @CsvSource({
        // Over midnight, by a minute and by a second.
        "2026-11-23T23:59:00, 2026-11-24T00:01:00, 2026-11-24, 2026-11-24",
        "2026-11-23T23:59:59, 2026-11-24T00:00:00, 2026-11-24, 2026-11-24",
        // Over the end of a quarter, of a half-year, of a year, and over 29 February.
        "2027-03-31T18:00:00, 2027-04-01T08:00:00, 2027-04-01, 2027-04-01",
        "2027-06-28T18:00:00, 2027-07-02T08:00:00, 2027-06-29, 2027-07-02",
        "2026-12-30T18:00:00, 2027-01-04T08:00:00, 2026-12-31, 2027-01-04",
        "2028-02-27T23:59:59, 2028-03-01T00:00:00, 2028-02-28, 2028-03-01"
    })
    void whatWasSleptOverIsLivedInOrderAndOnlyOnce(
            String stopped, String started, LocalDate firstMissed, LocalDate lastMissed) {
        cast.estate("Asia/Shanghai");
        clock.set(stopped);
        calendar.catchUp();
        diary.days.clear();

        clock.set(started);
        calendar.catchUp();
        calendar.catchUp();

        assertThat(diary.daysOf("Asia/Shanghai"))
                .containsExactlyElementsOf(
                        firstMissed.datesUntil(lastMissed.plusDays(1)).toList());
    }

    @Test
    void aClockThatWasPutBackLivesNoDayTwice() {
        clock.set("2026-11-24T00:10");
        calendar.catchUp();
        clock.set("2026-11-23T23:10");
        calendar.catchUp();
        clock.set("2026-11-24T00:10");
        calendar.catchUp();

        assertThat(diary.daysOf("Pacific/Chatham")).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aMidnightThatComesASecondTimeIsSaidOnceAndOnlyThen() {
        cast.estate("Asia/Shanghai");
        calendar.catchUp();
        clock.set("2026-11-23T00:10");
        calendar.catchUp();
        assertThat(diary.midnightsAgain).isEmpty();

        clock.set("2026-11-22T23:10");
        calendar.catchUp();
        calendar.catchUp();
        assertThat(diary.midnightsAgain).isEmpty();

        clock.set("2026-11-23T00:00");
        calendar.catchUp();
        calendar.catchUp();
        assertThat(diary.midnightsAgain)
                .containsExactly(new MidnightAgain(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai")));
    }

    /** Two nodes are two calendars, and their clocks never quite agree. */
    @Test
    void twoCalendarsOnOneDatabaseLiveEachDayOnceThoughOneClockIsAnHourBehind() throws Exception {
        cast.estate("Asia/Shanghai");
        calendar.catchUp();
        diary.days.clear();
        MovableClock fast = new MovableClock();
        MovableClock slow = new MovableClock();
        List<Calendar> nodes = List.of(new Calendar(days, fast), new Calendar(days, slow));

        var pool = Executors.newFixedThreadPool(2);
        for (LocalDateTime hour = LocalDateTime.parse("2026-12-29T00:00");
                hour.isBefore(LocalDateTime.parse("2027-01-03T00:00"));
                hour = hour.plusHours(1)) {
            fast.set(hour.toString());
            slow.set(hour.minusHours(1).toString());
            for (var living : pool.invokeAll(
                    nodes.stream().<Callable<Integer>>map(node -> node::catchUp).toList())) {
                living.get();
            }
        }
        pool.shutdown();

        assertThat(diary.daysOf("Asia/Shanghai"))
                .containsExactlyElementsOf(LocalDate.of(2026, 11, 23)
                        .datesUntil(LocalDate.of(2027, 1, 3))
                        .toList());
    }

    @Test
    void severalNodesLiveEachDayOnceBetweenThem() throws InterruptedException {
        clock.set("2026-12-12T09:00");
        var nodes = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            nodes.execute(calendar::catchUp);
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(diary.daysOf("Pacific/Chatham")).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void aDayWhoseListenerFailsIsLivedAgainBeforeAnyLaterDay() {
        clock.set("2026-11-25T09:00");
        diary.failOn = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(calendar::catchUp).isInstanceOf(IllegalStateException.class);
        diary.failOn = null;
        calendar.catchUp();

        assertThat(diary.daysOf("Pacific/Chatham"))
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
    }

    @Test
    void aStartLivesWhatWasSleptOverAndADayThatFailsDoesNotKeepTheProgramFromStarting() {
        CalendarAtStart start = new CalendarAtStart(calendar);
        clock.set("2026-11-24T09:00");
        diary.failOn = LocalDate.of(2026, 11, 24);
        start.start();
        assertThat(start.isRunning()).isTrue();
        assertThat(diary.daysOf("Pacific/Chatham")).containsExactly(LocalDate.of(2026, 11, 23));

        diary.failOn = null;
        start.start();
        assertThat(diary.daysOf("Pacific/Chatham"))
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }
}
