package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** Homes were drawn. Published inside the transaction that does it. */
public record SurveyDrawn(UUID estate, UUID round, LocalDate issueDate, Actor by) {}
