package cn.linli.residents;

/** How a person is looked after (客户分类, RES-6). */
public enum OwnerGroup {
    /** 内部客户 */
    INTERNAL,
    /** 重点客户 */
    KEY,
    /** 优质客户 */
    QUALITY,
    /** 一般客户 */
    GENERAL,
    /** 不满意客户 */
    DISSATISFIED
}
