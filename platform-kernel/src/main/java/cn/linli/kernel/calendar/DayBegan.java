package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day began in a zone. Published once for every day and zone, in order, inside the transaction that remembers the day:
 * what a listener writes and the fact that the day was lived stand or fall together.
 */
public record DayBegan(LocalDate date, ZoneId zone) {}
