package cn.linli.residents.greetings;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are greeted for; a feast knows its day in every year, by the sun or by the moon.
 */
public enum Occasion {
    BIRTHDAY,
    WEDDING,
    BIRTH,
    /** Something else in a household, by a name of its own. */
    LIFE_EVENT,
    NEW_YEAR(false, 1, 1),
    SPRING_FESTIVAL(true, 1, 1),
    LANTERN(true, 1, 15),
    DRAGON_BOAT(true, 5, 5),
    QIXI(true, 7, 7),
    MID_AUTUMN(true, 8, 15),
    DOUBLE_NINTH(true, 9, 9),
    NATIONAL_DAY(false, 10, 1),
    /** A community event, by a name of its own. */
    EVENT;

    /** What a butler enters for a household; there is a visit with a small gift. */
    public static final List<Occasion> OF_HOUSEHOLDS = List.of(WEDDING, BIRTH, LIFE_EVENT);

    /** Those whose message has words that the estate writes once. */
    public static final List<Occasion> WRITTEN = Arrays.stream(values())
            .filter(one -> one == BIRTHDAY || one.isFeast())
            .toList();

    private final boolean lunar;
    private final int month;
    private final int dayOfMonth;

    Occasion() {
        this(false, 0, 0);
    }

    Occasion(boolean lunar, int month, int dayOfMonth) {
        this.lunar = lunar;
        this.month = month;
        this.dayOfMonth = dayOfMonth;
    }

    public boolean isFeast() {
        return month > 0;
    }

    /** Whether everybody at the estate is greeted. */
    public boolean isForAll() {
        return isFeast() || this == EVENT;
    }

    public boolean isOfHousehold() {
        return OF_HOUSEHOLDS.contains(this);
    }

    /** Whether it needs a name of its own. */
    public boolean isNamed() {
        return this == EVENT || this == LIFE_EVENT;
    }

    /** The feast's day in a year; none for what is no feast. */
    public @Nullable LocalDate in(int year) {
        if (!isFeast()) {
            return null;
        }
        if (!lunar) {
            return LocalDate.of(year, month, dayOfMonth);
        }
        SolarDay day = LunarDay.fromYmd(year, month, dayOfMonth).getSolarDay();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }

    /** Mid-Autumn can fall on the National Day. */
    static List<Occasion> feastsOn(LocalDate day) {
        return Arrays.stream(values())
                .filter(one -> day.equals(one.in(day.getYear())))
                .toList();
    }
}
