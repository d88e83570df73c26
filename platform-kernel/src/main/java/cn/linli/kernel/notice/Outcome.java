package cn.linli.kernel.notice;

/** How a delivery ended. */
enum Outcome {
    SENT,
    /** Every attempt failed; somebody has to look. */
    FAILED,
    /** No mail server, the chat's hook gone, the person no longer here: nothing that trying again would change. */
    NOT_CONFIGURED
}
