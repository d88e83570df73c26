package cn.linli.callbacks;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a repair, and in which states: the one table that pages and aggregate both ask.
 */
public enum RepairAction {
    /** The owner was reached. */
    ASK(RepairState.TO_ASK),
    /** Nobody was there. */
    MISS(RepairState.TO_ASK),
    /** The owner does not want to be asked. */
    REFUSE(RepairState.TO_ASK),
    /** Another kind of repair asks for another callback. */
    CLASSIFY(RepairState.TO_ASK, RepairState.WAITING_FOR_RAIN);

    private final Set<RepairState> states;

    RepairAction(RepairState first, RepairState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(RepairState state) {
        return states.contains(state);
    }
}
