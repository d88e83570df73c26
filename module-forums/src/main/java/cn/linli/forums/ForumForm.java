package cn.linli.forums;

/** How owners meet (FOR-2). */
public enum ForumForm {
    /** 集中举办: all in one place at one time. */
    TOGETHER,
    /** 分散小组: several small groups, each with its own place and time. */
    GROUPS
}
