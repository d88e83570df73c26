package cn.linli.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KernelTest
class CalendarTest {

    @Autowired
    Calendar calendar;

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
}
