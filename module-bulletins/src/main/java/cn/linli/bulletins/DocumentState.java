package cn.linli.bulletins;

/** Where a document stands; derived from what was done with it, never stored. */
public enum DocumentState {
    /** Somebody is writing it. */
    DRAFT,
    /** Somebody else reads it and has not answered yet. */
    SUBMITTED,
    /** The answer was no; what is written now is the next edition. */
    REFUSED,
    /** The answer was yes; the approver has still to sign. */
    APPROVED,
    /** Signed and frozen, and not yet shown to owners. */
    SIGNED,
    /** On the public board. */
    PUBLISHED,
    /** Taken off the board with a reason, which the board shows. */
    WITHDRAWN,
    /** Off the board and in the archive, where it can be found. */
    ARCHIVED
}
