package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** Enough homes have their form. Published inside the transaction that does it. */
public record SurveyIssued(UUID estate, UUID round, String halfYear, Actor by) {}
