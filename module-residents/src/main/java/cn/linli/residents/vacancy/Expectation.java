package cn.linli.residents.vacancy;

/** What is known of when an empty home will be lived in. */
public enum Expectation {
    /** Within thirty days. */
    SOON,
    /** The day has passed, and nobody lives there. */
    PASSED,
    /** Nobody has asked yet. */
    UNKNOWN
}
