package cn.linli.forums.items;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a concern is put right: what is done, by whom, by when (FOR-8).
 */
public record Plan(String measure, UUID personId, String personName, LocalDate due) {

    public Plan {
        measure = measure(measure);
    }

    /** The measure, read on its own. */
    public static String measure(String typed) {
        return Spoken.of(typed, "forum.item.measure", "measure");
    }
}
