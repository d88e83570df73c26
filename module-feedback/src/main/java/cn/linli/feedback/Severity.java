package cn.linli.feedback;

/**
 * How grave a matter is; a major one asks for a visit, a written confirmation and an analysis (FEE-6, FEE-10).
 */
public enum Severity {
    /** 一般 */
    ORDINARY,
    /** 重大 */
    MAJOR
}
