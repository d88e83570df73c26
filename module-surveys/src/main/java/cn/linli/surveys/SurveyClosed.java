package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Share;
import java.util.UUID;

/**
 * Nothing is taken any more. Published inside the transaction that does it.
 *
 * @param returned of the forms that were issued
 */
public record SurveyClosed(UUID estate, UUID round, String halfYear, Share returned, Actor by) {}
