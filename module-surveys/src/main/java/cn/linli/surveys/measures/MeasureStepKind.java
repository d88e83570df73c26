package cn.linli.surveys.measures;

/** What a step of a measure's course is. */
public enum MeasureStepKind {
    PLANNED,
    REPLANNED,
    PROGRESS,
    DONE,
    /** The letter in which owners read it was posted. */
    PROMISED,
    VERIFIED_CONTENT,
    VERIFIED_NOT_CONTENT,
    VERIFIED_NOT_DONE,
    NOT_REACHED;

    static MeasureStepKind of(Finding finding) {
        return switch (finding) {
            case CONTENT -> VERIFIED_CONTENT;
            case NOT_CONTENT -> VERIFIED_NOT_CONTENT;
            case NOT_DONE -> VERIFIED_NOT_DONE;
            case NOT_REACHED -> NOT_REACHED;
        };
    }
}
