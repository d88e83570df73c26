package cn.linli.surveys.measures;

import static cn.linli.surveys.measures.MeasureState.DONE;
import static cn.linli.surveys.measures.MeasureState.OPEN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a measure, and in which states: the one table that pages and aggregate both ask.
 */
public enum MeasureAction {
    REPLAN(OPEN),
    PROGRESS(OPEN),
    FINISH(OPEN),
    /** What is not done is checked, too: once the promised day is over quality says so. */
    VERIFY(OPEN, DONE);

    private final Set<MeasureState> states;

    MeasureAction(MeasureState first, MeasureState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(MeasureState state) {
        return states.contains(state);
    }
}
