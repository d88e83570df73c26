package cn.linli.bulletins;

/** What sort of paper a document is. */
public enum DocumentKind {
    /** 季度公告 (BUL-1) */
    BULLETIN,
    /** 恳谈会纪要 (FOR-6) */
    MINUTES,
    /** 致业主公开信 (FEE-15) */
    LETTER,
    /** 通知 */
    NOTICE,
    /** 共性问题月度答复 (FEE-12) */
    REPLY,
    /** 外来文件 (BUL-4) */
    OUTSIDE,
    /** 社区报、感动瞬间相册 (BUL-7) */
    COMMUNITY_PAPER
}
