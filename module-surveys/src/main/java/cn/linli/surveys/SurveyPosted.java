package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** Owners have the public letter. Published inside the transaction that does it. */
public record SurveyPosted(UUID estate, UUID round, String halfYear, Actor by) {}
