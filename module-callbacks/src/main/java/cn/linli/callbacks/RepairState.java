package cn.linli.callbacks;

/** Where a repair stands; derived from what was done, never stored. */
public enum RepairState {
    /** No heavy rain has shown yet whether it holds. */
    WAITING_FOR_RAIN,
    /** The owner is to be asked. */
    TO_ASK,
    /** The owner was reached and has answered. */
    ASKED,
    /** The owner does not want to be asked. */
    REFUSED
}
