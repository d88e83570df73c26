package cn.linli.surveys.draw;

import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a link must know of the survey, read together with the form in one statement: a whole estate may answer in one
 * evening.
 *
 * @param returnBy the last local date on which an answer is taken; none before the draw
 */
public record RoundOfForm(
        UUID id,
        UUID estate,
        UUID questionnaire,
        String title,
        boolean anonymous,
        @Nullable LocalDate returnBy,
        SurveyState state) {

    /** Whether answers are taken at all, in time or not. */
    public boolean takesAnswers() {
        return SurveyAction.ANSWER.isPossibleIn(state);
    }

    public boolean isOver(LocalDate today) {
        return returnBy == null || today.isAfter(returnBy);
    }
}
