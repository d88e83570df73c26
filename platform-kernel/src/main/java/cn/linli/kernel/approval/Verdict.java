package cn.linli.kernel.approval;

/** The answer to a request; there is no third one. */
public enum Verdict {
    YES,
    NO
}
