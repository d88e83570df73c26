package cn.linli.bulletins.paper;

/** What becomes of a seal on the way to somebody's hands. */
public enum SealState {
    /** The company never sealed it. */
    NONE,
    /** Sealed by the company, and not a byte is different. */
    INTACT,
    /** It bears the company's seal, and was changed after that. */
    BROKEN
}
