package cn.linli.kernel.notice;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way out, claimed by whoever holds this record.
 *
 * @param attempts this one counted in
 * @param recipient a staff member, or somebody without an account
 * @param outside whether the recipient has no account
 */
record Delivery(
        UUID id,
        UUID claim,
        Channel channel,
        @Nullable String address,
        @Nullable UUID hook,
        ZoneId zone,
        int attempts,
        UUID recipient,
        boolean outside,
        @Nullable UUID estate,
        String key,
        String messageKey,
        List<String> arguments,
        String link,
        boolean urgent) {}
