package cn.linli.kernel.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nobody's telephone should ring, local time; they may run past midnight.
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** The moment itself, or the end of the quiet hours it falls into. */
    Instant release(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!contain(local.toLocalTime())) {
            return moment;
        }
        LocalDate today = local.toLocalDate();
        LocalDate endsOn = local.toLocalTime().isBefore(until) ? today : today.plusDays(1);
        return endsOn.atTime(until).atZone(zone).toInstant();
    }

    private boolean contain(LocalTime time) {
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
