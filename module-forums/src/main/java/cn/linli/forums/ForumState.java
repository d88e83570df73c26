package cn.linli.forums;

/** Where a forum stands; derived from what was done with it, never stored. */
public enum ForumState {
    /** It is being prepared, and no owner knows of it. */
    PREPARING,
    /** The invitation went out; place and time were announced. */
    INVITING,
    /** It was held; minutes, items and dossier are open. */
    HELD,
    /** Its dossier is complete, sealed and frozen. */
    FILED,
    /** It will not take place, with a reason; the quarter still owes one. */
    CALLED_OFF
}
