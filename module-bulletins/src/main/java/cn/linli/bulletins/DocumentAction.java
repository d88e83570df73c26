package cn.linli.bulletins;

import static cn.linli.bulletins.DocumentState.APPROVED;
import static cn.linli.bulletins.DocumentState.DRAFT;
import static cn.linli.bulletins.DocumentState.PUBLISHED;
import static cn.linli.bulletins.DocumentState.REFUSED;
import static cn.linli.bulletins.DocumentState.SIGNED;
import static cn.linli.bulletins.DocumentState.SUBMITTED;
import static cn.linli.bulletins.DocumentState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a document, and in which states: the one table that pages and aggregate both ask.
 */
public enum DocumentAction {
    WRITE(DRAFT, REFUSED),
    SUBMIT(DRAFT),
    DECIDE(SUBMITTED),
    SIGN(APPROVED),
    PUBLISH(SIGNED),
    WITHDRAW(PUBLISHED),
    ARCHIVE(PUBLISHED, WITHDRAWN),
    /** What is signed cannot change: a change is a new edition with an approval of its own. */
    REVISE(APPROVED, SIGNED, PUBLISHED, WITHDRAWN);

    private final Set<DocumentState> states;

    DocumentAction(DocumentState first, DocumentState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(DocumentState state) {
        return states.contains(state);
    }
}
