package cn.linli.callbacks.rain;

import cn.linli.kernel.estate.Estate;
import java.time.ZoneId;
import java.util.Locale;

/** A city as estates name it, whose days are those of its zone. */
public record City(String name, ZoneId zone) {

    public City {
        name = name.strip();
    }

    /** Whether the estate lies there. */
    public boolean has(Estate estate) {
        return estate.getCity() != null
                && estate.getZone().equals(zone)
                && estate.getCity().strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
