package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** An edition was put before its approver. Published inside the transaction that does it. */
public record DocumentSubmitted(UUID estate, UUID document, DocumentKind kind, int edition, Actor by) {}
