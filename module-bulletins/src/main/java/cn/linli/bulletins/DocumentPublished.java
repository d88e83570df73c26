package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper was put on the public board. Published inside the transaction that does it. */
public record DocumentPublished(
        UUID estate,
        UUID document,
        DocumentKind kind,
        @Nullable String period,
        int edition,
        Actor by) {}
