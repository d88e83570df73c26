package cn.linli.forums.items;

/** Where a rectification item stands; derived from what was done with it, never stored. */
public enum ItemState {
    /** Planned, with a person and a date; being put right. */
    OPEN,
    /** Put right; the owner who asked has not been asked yet. */
    DONE,
    /** The owner said to be content. */
    CLOSED
}
