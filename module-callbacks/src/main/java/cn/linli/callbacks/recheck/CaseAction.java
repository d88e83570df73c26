package cn.linli.callbacks.recheck;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with an owner to be asked again, and in which states: the one table that pages and aggregate both ask. */
public enum CaseAction {
    /** The owner was reached and has answered. */
    ANSWER(CaseState.TO_ASK),
    /** Nobody was there. */
    MISS(CaseState.TO_ASK),
    /** The owner cannot be asked again. */
    LET_GO(CaseState.TO_ASK);

    private final Set<CaseState> states;

    CaseAction(CaseState first, CaseState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(CaseState state) {
        return states.contains(state);
    }
}
