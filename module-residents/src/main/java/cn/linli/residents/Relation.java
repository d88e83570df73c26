package cn.linli.residents;

/** What a person is to the home (关系). */
public enum Relation {
    /** 业主 */
    OWNER,
    /** 租户 */
    TENANT,
    /** 家属 */
    FAMILY
}
