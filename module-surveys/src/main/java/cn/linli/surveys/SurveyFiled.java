package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** Every promise is verified. Published inside the transaction that does it. */
public record SurveyFiled(UUID estate, UUID round, String halfYear, Actor by) {}
