package cn.linli.residents.importing;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands: which file, how far, and what its rows would change or have changed.
 *
 * @param titles of the columns as they stand in the file
 * @param done rows of the running step, of {@code total} where that is known
 * @param mark up to which home or change the running step has come
 * @param failure key of the sentence that says why the file could not be read
 */
public record HouseholdImport(
        UUID id,
        UUID estate,
        String fileName,
        ImportState state,
        Instant uploadedAt,
        UUID byId,
        String byName,
        List<String> titles,
        int done,
        @Nullable Integer total,
        int newRows,
        int changedRows,
        int sameRows,
        int badRows,
        @Nullable String mark,
        @Nullable String failure,
        List<String> failureArguments,
        @Nullable Instant takenAt,
        @Nullable Instant undoneAt,
        @Nullable UUID undoneId,
        @Nullable String undoneName) {

    /** How many rows a confirmation takes over. */
    public int goodRows() {
        return newRows + changedRows;
    }

    public int rows() {
        return newRows + changedRows + sameRows + badRows;
    }

    Actor by() {
        return Actor.staff(byId, byName);
    }

    Actor undoneBy() {
        return undoneId == null || undoneName == null ? by() : Actor.staff(undoneId, undoneName);
    }
}
