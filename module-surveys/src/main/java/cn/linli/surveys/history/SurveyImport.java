package cn.linli.surveys.history;

import cn.linli.surveys.Hand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of past answers as it was read.
 *
 * @param good rows that can be taken
 * @param bad rows that cannot, each with its reasons
 * @param round what came of it; none before somebody has confirmed it
 * @param letGo whether it was put aside instead
 */
public record SurveyImport(
        UUID id,
        String halfYear,
        String title,
        UUID questionnaire,
        int target,
        int issued,
        String fileName,
        List<String> titles,
        Hand uploaded,
        int good,
        int bad,
        @Nullable UUID round,
        boolean letGo) {

    public boolean isWaiting() {
        return round == null && !letGo;
    }
}
