package cn.linli.surveys;

import static cn.linli.surveys.SurveyState.CLOSED;
import static cn.linli.surveys.SurveyState.COUNTED;
import static cn.linli.surveys.SurveyState.DELIVERED;
import static cn.linli.surveys.SurveyState.DRAWN;
import static cn.linli.surveys.SurveyState.ISSUED;
import static cn.linli.surveys.SurveyState.LAUNCHED;
import static cn.linli.surveys.SurveyState.POSTED;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a survey at an estate, and in which states: the one table that pages and aggregate both ask.
 */
public enum SurveyAction {
    DRAW(LAUNCHED),
    /** More homes of the same stratum, with a reason; none is exchanged. */
    DRAW_MORE(DRAWN, ISSUED),
    PRINT(DRAWN, ISSUED),
    HAND_OUT(DRAWN, ISSUED),
    /** A home that cannot be asked, with a reason. */
    EXCLUDE(DRAWN, ISSUED),
    ISSUE(DRAWN),
    /** By the owner's link, from the hand-out on until the last day. */
    ANSWER(DRAWN, ISSUED),
    /** Keying in what came back on paper. */
    KEY(DRAWN, ISSUED),
    REMIND(ISSUED),
    CLOSE(ISSUED),
    COUNT(CLOSED),
    /** Owners' comments by subject. */
    CODE(CLOSED, COUNTED, POSTED, DELIVERED),
    MEASURE(COUNTED, POSTED, DELIVERED),
    DRAFT_LETTER(COUNTED),
    POST(COUNTED),
    DELIVER(POSTED),
    VERIFY(DELIVERED),
    FILE(DELIVERED),
    WITHDRAW(LAUNCHED, DRAWN);

    private final Set<SurveyState> states;

    SurveyAction(SurveyState first, SurveyState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(SurveyState state) {
        return states.contains(state);
    }
}
