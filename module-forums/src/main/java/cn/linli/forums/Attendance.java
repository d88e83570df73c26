package cn.linli.forums;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One name on the sign-in list.
 *
 * @param home as it was typed or is known; empty where somebody gave none
 * @param household the home it means, where it means one
 * @param enteredBy who entered it from the sheet
 */
public record Attendance(
        UUID id,
        UUID session,
        String name,
        @Nullable UUID household,
        String home,
        Channel channel,
        Instant signedAt,
        @Nullable String enteredBy) {

    /** How somebody signed in. */
    public enum Channel {
        /** With their own phone. */
        QR,
        /** On the printed sheet. */
        SHEET
    }
}
