package cn.linli.surveys.measures;

/** What quality found of a promise (SUR-11). */
public enum Finding {
    /** Done, and the owner who was asked is content: nothing else verifies it. */
    CONTENT,
    /** Done, and the owner who was asked is not content: it is done again. */
    NOT_CONTENT,
    /** The promised day is over and it is not done. */
    NOT_DONE,
    /** Nobody was reached: a try that is kept and changes nothing. */
    NOT_REACHED;

    /** Whether it begins anew, with a new person and date. */
    public boolean isAnew() {
        return this == NOT_CONTENT || this == NOT_DONE;
    }

    /** Whether an owner was asked, or somebody tried to. */
    public boolean asksOwner() {
        return this != NOT_DONE;
    }
}
