package cn.linli.residents;

/** How far a home is lived in (入住状态, RES-1). */
public enum Occupancy {
    /** 未交付 */
    NOT_HANDED_OVER,
    /** 未装修 */
    NOT_DECORATED,
    /** 装修中 */
    DECORATING,
    /** 已装修空置 */
    DECORATED_EMPTY,
    /** 入住 */
    OCCUPIED,
    /** 出租 */
    LET;

    /** Whether somebody can be met there. */
    public boolean isLivedIn() {
        return this == OCCUPIED || this == LET;
    }
}
