package cn.linli.residents;

/** Who turned to whom. */
public enum Direction {
    /** 业主找我们 */
    FROM_OWNER,
    /** 我们找业主 */
    TO_OWNER
}
