package cn.linli.feedback;

import cn.linli.residents.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it is taken down.
 *
 * @param household none where it is about the estate as a whole or nobody said where
 * @param place where, in words, when there is no household
 * @param defect only for problems left from construction
 * @param files ids of evidence already kept
 */
public record Registration(
        TicketKind kind,
        Severity severity,
        boolean constructive,
        Channel channel,
        String topic,
        String words,
        @Nullable UUID household,
        @Nullable String place,
        @Nullable UUID reporter,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        boolean anonymous,
        @Nullable Defect defect,
        List<UUID> files) {}
