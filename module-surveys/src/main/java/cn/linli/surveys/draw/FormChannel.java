package cn.linli.surveys.draw;

/** On which way a home answered. */
public enum FormChannel {
    /** By the link, on a phone. */
    LINK,
    /** On paper; a member of staff registered the coupon. */
    PAPER
}
