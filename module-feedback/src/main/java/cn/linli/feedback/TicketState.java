package cn.linli.feedback;

/**
 * Where a ticket stands; derived from what was recorded.
 */
public enum TicketState {
    /** 处理中: somebody works on it. */
    OPEN,
    /** 随主单: it follows another ticket about the same matter, whose result will be its own. */
    FOLLOWING,
    /** 待告知: handled; the owner is not told yet. */
    HANDLED,
    /** 已告知: the owner knows the result. */
    TOLD,
    /** 已关闭 */
    CLOSED
}
