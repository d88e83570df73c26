package cn.linli.forums.papers;

/** What a forum's dossier is made of (FOR-10). */
public enum DossierPart {
    /** 会议签到 */
    SIGN_IN,
    /** 会议纪要 */
    MINUTES,
    /** 图片资料 */
    PHOTOS,
    /** 整改资料: each item closed, or carried over to the next forum */
    ITEMS,
    /** 进展告知: each item's owner told in writing */
    PROGRESS,
    /** 回访单 */
    VISITS
}
