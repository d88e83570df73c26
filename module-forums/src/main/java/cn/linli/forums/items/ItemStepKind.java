package cn.linli.forums.items;

/** What a step of an item's course is. */
public enum ItemStepKind {
    PLANNED,
    REPLANNED,
    PROGRESS,
    TOLD,
    DONE,
    VISITED_CONTENT,
    VISITED_NOT_CONTENT,
    NOT_REACHED,
    CARRIED;

    static ItemStepKind of(Content content) {
        return switch (content) {
            case CONTENT -> VISITED_CONTENT;
            case NOT_CONTENT -> VISITED_NOT_CONTENT;
            case NOT_REACHED -> NOT_REACHED;
        };
    }
}
