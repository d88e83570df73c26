package cn.linli.app.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, ready to show.
 *
 * @param subject what it is about, in words; the entry's subject type and id lead to all about the same
 */
record JournalLine(
        String at,
        String who,
        String action,
        String subject,
        String subjectType,
        String subjectId,
        @Nullable String link,
        List<Changed> changes) {

    /** One row that changed. */
    record Changed(String what, String kind, List<Field> fields) {}

    record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
