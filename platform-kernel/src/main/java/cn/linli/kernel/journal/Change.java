package cn.linli.kernel.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one row: which fields, from what to what.
 *
 * @param what the noun of the row, such as {@code ticket}
 */
public record Change(String what, String id, Kind kind, List<Field> fields) {

    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED
    }

    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
