package cn.linli.callbacks.rain;

import java.time.LocalDate;
import java.util.List;

/** Says how much it rained in a city in every hour of a day, or why it cannot say; it never guesses. */
public interface RainSource {

    /** As people know it. */
    String name();

    /** All hours of a day that is over, the first one first. */
    List<RainHour> day(City city, LocalDate day) throws RainUnknown;
}
