package cn.linli.forums;

/** One line of a forum's course. */
public enum ForumMove {
    BEGUN,
    PREPARED,
    MOVED,
    INVITED,
    /** A name was taken off the list of those present. */
    STRUCK,
    HELD,
    MINUTES_DRAFTED,
    MINUTES_SUBMITTED,
    CALLED_OFF,
    FILED
}
