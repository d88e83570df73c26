package cn.linli.residents;

import java.util.UUID;

/** Who of a household is not satisfied has changed. Published inside the transaction that changes it. */
public record GroupChanged(UUID estate, UUID household) {}
