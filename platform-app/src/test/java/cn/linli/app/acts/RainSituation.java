package cn.linli.app.acts;

/** Where a rainstorm can stand. */
public enum RainSituation {
    PROPOSED,
    CONFIRMED,
    REFUSED
}
