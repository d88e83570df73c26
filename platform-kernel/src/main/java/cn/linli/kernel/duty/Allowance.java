package cn.linli.kernel.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long somebody has: natural days in the estate's zone, or elapsed hours.
 */
public record Allowance(int amount, Unit unit) {

    public enum Unit {
        /** Within N days of X: until 24:00 on the local date of X plus N. */
        DAYS_AFTER,
        /** By the end of day N, where the local date of X is day 1. */
        END_OF_DAY,
        /** N elapsed hours after X. */
        HOURS
    }

    public static Allowance withinDays(int days) {
        return new Allowance(days, Unit.DAYS_AFTER);
    }

    public static Allowance endOfDay(int day) {
        return new Allowance(day, Unit.END_OF_DAY);
    }

    public static Allowance hours(int hours) {
        return new Allowance(hours, Unit.HOURS);
    }

    Allowance withAmount(int other) {
        return new Allowance(other, unit);
    }

    /** The instant from which on the duty is late. */
    public Instant dueAfter(Instant since, ZoneId zone) {
        LocalDate date = since.atZone(zone).toLocalDate();
        return switch (unit) {
            case DAYS_AFTER -> date.plusDays(amount + 1L).atStartOfDay(zone).toInstant();
            case END_OF_DAY -> date.plusDays(amount).atStartOfDay(zone).toInstant();
            case HOURS -> since.plus(Duration.ofHours(amount));
        };
    }
}
