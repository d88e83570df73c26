package cn.linli.bulletins;

/** What sort of paper a document is. */
public enum DocumentKind {
    /** 季度公告 (BUL-1) */
    BULLETIN(Span.QUARTER),
    /** 恳谈会纪要 (FOR-6) */
    MINUTES(Span.NONE),
    /** 致业主公开信 (FEE-15) */
    LETTER(Span.NONE),
    /** 通知 */
    NOTICE(Span.NONE),
    /** 共性问题月度答复 (FEE-12) */
    REPLY(Span.MONTH),
    /** 外来文件 (BUL-4) */
    OUTSIDE(Span.NONE),
    /** 社区报 (BUL-7) */
    COMMUNITY_PAPER(Span.NONE),
    /** 感动瞬间相册 (BUL-7) */
    ALBUM(Span.NONE);

    private final Span span;

    DocumentKind(Span span) {
        this.span = span;
    }

    public Span span() {
        return span;
    }

    /** Made of photographs of people: each says what it shows, and whoever is on it has agreed (BUL-7). */
    public boolean hasPhotographs() {
        return this == COMMUNITY_PAPER || this == ALBUM;
    }

    /** The stretch of time that one paper of a kind is about; there is one paper for each. */
    public enum Span {
        NONE,
        QUARTER,
        MONTH
    }
}
