package cn.linli.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // from, until, moment, released
        "21:30, 07:30, 2026-10-14T21:29:59, 2026-10-14T21:29:59",
        "21:30, 07:30, 2026-10-14T21:30:00, 2026-10-15T07:30:00",
        "21:30, 07:30, 2026-10-14T23:59:59, 2026-10-15T07:30:00",
        "21:30, 07:30, 2026-10-15T00:00:00, 2026-10-15T07:30:00",
        "21:30, 07:30, 2026-10-15T07:29:59, 2026-10-15T07:30:00",
        "21:30, 07:30, 2026-10-15T07:30:00, 2026-10-15T07:30:00",
        "21:30, 07:30, 2026-10-15T12:00:00, 2026-10-15T12:00:00",
        "21:30, 07:30, 2026-12-31T22:00:00, 2027-01-01T07:30:00",
        "12:00, 14:00, 2026-10-14T11:59:00, 2026-10-14T11:59:00",
        "12:00, 14:00, 2026-10-14T13:00:00, 2026-10-14T14:00:00",
        "12:00, 14:00, 2026-10-14T22:00:00, 2026-10-14T22:00:00",
        "00:00, 07:30, 2026-10-14T00:00:00, 2026-10-14T07:30:00",
        "22:00, 00:00, 2026-10-14T23:00:00, 2026-10-15T00:00:00",
        "08:00, 08:00, 2026-10-14T08:00:00, 2026-10-14T08:00:00",
    })
    void endWhereTheTelephoneMayRingAgain(
            LocalTime from, LocalTime until, LocalDateTime moment, LocalDateTime released) {
        assertThat(new QuietHours(from, until)
                        .release(moment.atZone(SHANGHAI).toInstant(), SHANGHAI)
                        .atZone(SHANGHAI)
                        .toLocalDateTime())
                .isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource({
        // 23:00 in Shanghai is 20:30 in Kolkata and 17:00 in Berlin.
        "Asia/Shanghai, 2026-10-14T23:30:00Z",
        "Asia/Kolkata, 2026-10-14T15:00:00Z",
        "Europe/Berlin, 2026-10-14T15:00:00Z",
    })
    void areThoseOfThePlace(String zone, String released) {
        assertThat(new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 30))
                        .release(Instant.parse("2026-10-14T15:00:00Z"), ZoneId.of(zone)))
                .isEqualTo(released);
    }
}
