package cn.linli.surveys;

import java.util.function.Predicate;

/** Where a survey stands at an estate; derived from what was done with it, never stored. */
public enum SurveyState {
    /** The estate has received it; no home is drawn. */
    LAUNCHED,
    /** The homes are drawn; forms are printed and handed out. */
    DRAWN,
    /** Enough homes have their form; answers come in. */
    ISSUED,
    /** Nothing is taken any more; what came in is counted. */
    CLOSED,
    /** The table is settled; measures are set and the public letter is written. */
    COUNTED,
    /** Owners have the public letter. */
    POSTED,
    /** Quality has table and letter, and checks what was promised. */
    DELIVERED,
    /** Every promise is verified; nothing changes any more. */
    FILED,
    /** It does not take place, with a reason; the half-year still owes one. */
    WITHDRAWN;

    /** The furthest that was reached: they are declared in their order. */
    public static SurveyState last(Predicate<SurveyState> reached) {
        SurveyState[] all = values();
        for (int i = all.length - 1; i > 0; i--) {
            if (reached.test(all[i])) {
                return all[i];
            }
        }
        return LAUNCHED;
    }
}
