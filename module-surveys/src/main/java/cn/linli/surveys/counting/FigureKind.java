package cn.linli.surveys.counting;

/** Of what a figure is. */
public enum FigureKind {
    ITEM,
    AREA,
    /** All items together, the overall one not among them. */
    ALL,
    /** The one question about everything. */
    OVERALL
}
