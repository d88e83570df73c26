package cn.linli.callbacks;

import java.util.UUID;

/** An owner was reached and has said how a repair was done. */
public record CallbackMade(UUID estate, UUID repair, RepairKind kind, boolean fixed) {}
