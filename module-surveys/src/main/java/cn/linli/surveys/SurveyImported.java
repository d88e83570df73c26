package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A past survey and all its answers came from a file. Published inside the transaction that takes it; it opens no duty and fulfils none. */
public record SurveyImported(UUID estate, UUID round, Actor by) {}
