package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A survey does not take place at an estate. Published inside the transaction that does it. */
public record SurveyWithdrawn(UUID estate, UUID round, String reason, Actor by) {}
