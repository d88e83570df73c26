package cn.linli.surveys.answers;

import cn.linli.surveys.SurveyState;
import cn.linli.surveys.draw.LinkedForm;
import cn.linli.surveys.draw.RoundOfForm;
import cn.linli.surveys.draw.SurveyForm;
import java.time.LocalDate;

/** Whether a home's answers are taken today, and why not; each has a sentence of its own. */
public enum Admission {
    OPEN,
    /** The link is known before the form was handed out. */
    NOT_HANDED_OUT,
    /** The home was left out, with a reason. */
    EXCLUDED,
    /** The home has answered: one household, one form. */
    ANSWERED,
    /** The last day is over. */
    LATE,
    CLOSED,
    WITHDRAWN;

    static Admission of(LinkedForm linked, LocalDate today) {
        RoundOfForm round = linked.round();
        SurveyForm form = linked.form();
        if (round.state() == SurveyState.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (!round.takesAnswers()) {
            return CLOSED;
        }
        if (form.excluded() != null) {
            return EXCLUDED;
        }
        if (form.handedOut() == null) {
            return NOT_HANDED_OUT;
        }
        if (form.answered() != null) {
            return ANSWERED;
        }
        return round.isOver(today) ? LATE : OPEN;
    }
}
