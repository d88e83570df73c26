package cn.linli.callbacks;

import java.util.UUID;

/** A repair was learned of, and its owner is to be asked. */
public record RepairTaken(UUID estate, UUID repair, RepairKind kind, UUID household) {}
