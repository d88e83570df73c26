package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** The table is settled. Published inside the transaction that does it. */
public record SurveyCounted(UUID estate, UUID round, String halfYear, Actor by) {}
