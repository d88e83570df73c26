package cn.linli.callbacks;

/** Whose work it was (工种). */
public enum Trade {
    /** 水电 */
    PLUMBING_ELECTRIC,
    /** 土建防水 */
    MASONRY,
    /** 门窗五金 */
    FITTINGS,
    /** 家电设备 */
    EQUIPMENT,
    /** 疏通 */
    DRAINS,
    /** 其他 */
    OTHER
}
