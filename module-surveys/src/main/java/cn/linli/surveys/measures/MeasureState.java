package cn.linli.surveys.measures;

/** How far a measure is. */
public enum MeasureState {
    OPEN,
    DONE,
    /** Quality has checked it, and an owner is content. */
    VERIFIED
}
