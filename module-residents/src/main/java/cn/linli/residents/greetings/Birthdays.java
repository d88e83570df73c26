package cn.linli.residents.greetings;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Whose birthday a day is. Whoever was born on 29 February has it on the 28th in the years without one. */
final class Birthdays {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Birthdays() {}

    /** Whoever was born on one of these days has their birthday on that day. */
    static List<MonthDay> on(LocalDate day) {
        MonthDay today = MonthDay.from(day);
        boolean inItsPlace = today.equals(MonthDay.of(2, 28)) && !day.isLeapYear();
        return inItsPlace ? List.of(today, LEAP_DAY) : List.of(today);
    }
}
