package cn.linli.forums;

/** The parts of an agenda in the order of FOR-3. */
public enum AgendaPart {
    /** 上次主要问题的整改情况: filled by itself from the open items. */
    CARRIED,
    /** 当前工作的重点难点 */
    PRIORITIES,
    /** 业主普遍关心的问题 */
    CONCERNS,
    /** 改进服务的措施 */
    IMPROVEMENTS,
    /** 各类信息与动态 */
    NEWS,
    /** 法律法规与物业知识 */
    LAW
}
