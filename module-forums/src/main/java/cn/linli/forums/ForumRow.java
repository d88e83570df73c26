package cn.linli.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forum as lists show it.
 *
 * @param startsAt of its first session; none while there is no session
 * @param place of its first session
 */
public record ForumRow(
        UUID id,
        String quarter,
        int number,
        String title,
        ForumState state,
        @Nullable Instant startsAt,
        @Nullable String place,
        int sessions,
        int present,
        @Nullable LocalDate heldOn,
        boolean minutesMissing) {}
