package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day that had already begun in a zone has come a second time, because the clock had been put back behind its midnight.
 * The day is not lived again; what was opened in the time that came twice can now catch up with it. Published once, inside
 * the transaction that remembers it.
 */
public record MidnightAgain(LocalDate date, ZoneId zone) {}
