package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.util.Map;
import java.util.UUID;

/**
 * One estate, several or all received a survey. Published inside the transaction that does it, once for all of them.
 *
 * @param rounds the round of each estate
 */
public record SurveyLaunched(UUID survey, String halfYear, String title, Map<UUID, UUID> rounds, Actor by) {

    public SurveyLaunched {
        rounds = Map.copyOf(rounds);
    }
}
