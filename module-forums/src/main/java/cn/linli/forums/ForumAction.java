package cn.linli.forums;

import static cn.linli.forums.ForumState.HELD;
import static cn.linli.forums.ForumState.INVITING;
import static cn.linli.forums.ForumState.PREPARING;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a forum, and in which states: the one table that pages and aggregate both ask.
 */
public enum ForumAction {
    /** Also after the invitation: what is changed then stays visible as a change. */
    PREPARE(PREPARING, INVITING),
    /** A gathering is added or taken away only before owners were told; afterwards it can be moved. */
    ARRANGE(PREPARING),
    MOVE(PREPARING, INVITING),
    SET_AGENDA(PREPARING, INVITING),
    INVITE(PREPARING),
    INVITE_HOMES(INVITING),
    ANSWER(INVITING),
    /** On paper also afterwards; by the owner's own phone only around the time of the session. */
    SIGN_IN(INVITING, HELD),
    /** Of an owner, from the beginning of the first session on. */
    ASK(INVITING, HELD),
    HOLD(INVITING),
    PHOTOGRAPH(INVITING, HELD),
    SPEND(PREPARING, INVITING, HELD),
    DRAFT_MINUTES(HELD),
    CALL_OFF(PREPARING, INVITING),
    FILE(HELD);

    private final Set<ForumState> states;

    ForumAction(ForumState first, ForumState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(ForumState state) {
        return states.contains(state);
    }
}
