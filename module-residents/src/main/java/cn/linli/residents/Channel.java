package cn.linli.residents;

/** The way a contact came about (沟通方式). */
public enum Channel {
    /** 来访 */
    VISIT,
    /** 电话 */
    TELEPHONE,
    /** 信函 */
    LETTER,
    /** 邮件 */
    EMAIL,
    /** 网页/扫码 */
    WEB_FORM,
    /** 微信/短信 */
    MESSAGING,
    /** 座谈会 */
    FORUM,
    /** 问卷 */
    SURVEY,
    /** 上门 */
    HOME_VISIT
}
