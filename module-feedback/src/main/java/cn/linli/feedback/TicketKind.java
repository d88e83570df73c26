package cn.linli.feedback;

/**
 * What an owner's word is.
 */
public enum TicketKind {
    /** 投诉 */
    COMPLAINT,
    /** 建议 */
    SUGGESTION,
    /** 求助 */
    REQUEST,
    /** 报修 */
    REPAIR,
    /** 咨询 */
    QUESTION,
    /** 表扬 */
    PRAISE;

    /** Praise asks for nothing; everything else is handled and answered. */
    public boolean asksForAnswer() {
        return this != PRAISE;
    }
}
