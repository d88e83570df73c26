package cn.linli.callbacks.recheck;

/** Where one owner to be asked again stands; derived from what was done, never stored. */
public enum CaseState {
    /** Quality has not reached the owner yet; what the owner told the estate is hidden. */
    TO_ASK,
    /** The owner has answered quality too. */
    ANSWERED,
    /** The owner could not be asked again, for a reason. */
    LET_GO
}
