package cn.linli.feedback;

/**
 * How a matter ended.
 */
public enum Outcome {
    /** 已解决 */
    SOLVED,
    /** 已解释答复: there was nothing to do but to answer. */
    ANSWERED,
    /** 超出职责范围: explained to the owner, with advice (FEE-9). */
    OUT_OF_SCOPE
}
