package cn.linli.kernel.notice;

/** The ways by which a notice leaves the house. */
public enum Channel {
    MAIL,
    CHAT
}
