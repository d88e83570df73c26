package cn.linli.forums;

/** One line of a forum's course. */
public enum ForumMove {
    BEGUN,
    PREPARED,
    ARRANGED,
    DROPPED,
    MOVED,
    INVITED,
    HELD,
    MINUTES_DRAFTED,
    MINUTES_SUBMITTED,
    CALLED_OFF,
    FILED
}
