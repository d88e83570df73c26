package cn.linli.forums.items;

/** What a return visit came to. */
public enum Content {
    /** The owner is content. */
    CONTENT,
    /** Not solved: it is done again. */
    NOT_CONTENT,
    /** Nobody was reached: a try that is kept and changes nothing. */
    NOT_REACHED
}
