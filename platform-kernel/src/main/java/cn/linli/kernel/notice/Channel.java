package cn.linli.kernel.notice;

/** The ways by which a notice leaves the house. */
public enum Channel {
    MAIL,
    CHAT,
    /** Short messages, where the company has connected a {@link MessagePort}. */
    SMS,
    /** The company's WeChat account, where one is connected through a {@link MessagePort}. */
    WECHAT
}
