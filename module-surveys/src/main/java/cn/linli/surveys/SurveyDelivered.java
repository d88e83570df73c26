package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** Quality has table and letter. Published inside the transaction that does it. */
public record SurveyDelivered(UUID estate, UUID round, String halfYear, Actor by) {}
