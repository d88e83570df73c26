package cn.linli.callbacks.rain;

import cn.linli.callbacks.Rainfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Makes rains of hours: hours of rain with less than a pause between them are one, and of each the heaviest 24 hours count. A rain
 * counts once the hour after it is known to be dry; one that may still go on does not yet.
 */
final class Downpours {

    private static final Duration DAY = Duration.ofDays(1);

    private Downpours() {}

    static List<Rainfall> in(Collection<RainHour> hours, String source) {
        NavigableMap<Instant, RainHour> known = new TreeMap<>();
        hours.forEach(hour -> known.put(hour.at(), hour));
        List<Rainfall> rains = new ArrayList<>();
        List<RainHour> rain = new ArrayList<>();
        for (RainHour hour : known.values()) {
            if (hour.isWet()) {
                if (!rain.isEmpty() && isAnother(rain, hour)) {
                    add(rains, rain, known, source);
                    rain.clear();
                }
                rain.add(hour);
            }
        }
        if (!rain.isEmpty()) {
            add(rains, rain, known, source);
        }
        return rains;
    }

    private static boolean isAnother(List<RainHour> rain, RainHour hour) {
        Duration dry = Duration.between(last(rain).end(), hour.at());
        Duration whole = Duration.between(rain.get(0).at(), hour.end());
        return dry.compareTo(Rainfall.PAUSE) >= 0 || whole.compareTo(Rainfall.LONGEST_RAIN) > 0;
    }

    private static void add(
            List<Rainfall> rains, List<RainHour> rain, NavigableMap<Instant, RainHour> known, String source) {
        Instant end = last(rain).end();
        if (known.containsKey(end)) {
            BigDecimal most = heaviestDay(rain).setScale(1, RoundingMode.DOWN);
            if (most.signum() > 0) {
                rains.add(new Rainfall(rain.get(0).at(), end, most, source));
            }
        }
    }

    /** Of each 24 hours that begin with one of rain. */
    private static BigDecimal heaviestDay(List<RainHour> rain) {
        BigDecimal most = BigDecimal.ZERO;
        for (RainHour first : rain) {
            Instant until = first.at().plus(DAY);
            BigDecimal fallen = rain.stream()
                    .filter(hour -> !hour.at().isBefore(first.at()) && hour.at().isBefore(until))
                    .map(RainHour::millimetres)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            most = most.max(fallen);
        }
        return most;
    }

    private static RainHour last(List<RainHour> rain) {
        return rain.get(rain.size() - 1);
    }
}
