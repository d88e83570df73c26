package cn.linli.callbacks.incoming;

import cn.linli.callbacks.Hand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of repairs as it was read.
 *
 * @param titles of its columns as they stand in the file
 * @param fresh rows that can be taken
 * @param same rows that came before
 * @param bad rows that cannot be taken, each with its reasons
 * @param taken how many repairs it brought; none before somebody has confirmed it
 */
public record RepairList(
        UUID id,
        String fileName,
        List<String> titles,
        Hand uploaded,
        int fresh,
        int same,
        int bad,
        @Nullable Integer taken,
        boolean letGo) {

    public boolean isWaiting() {
        return taken == null && !letGo;
    }
}
