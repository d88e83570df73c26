package cn.linli.feedback;

import static cn.linli.feedback.TicketState.CLOSED;
import static cn.linli.feedback.TicketState.FOLLOWING;
import static cn.linli.feedback.TicketState.HANDLED;
import static cn.linli.feedback.TicketState.OPEN;
import static cn.linli.feedback.TicketState.TOLD;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a ticket, and in which states: the one table that pages and aggregate both ask.
 */
public enum TicketAction {
    ADD_NOTE(OPEN, FOLLOWING, HANDLED, TOLD),
    ADD_OWNERS_WORD(OPEN, FOLLOWING, HANDLED, TOLD),
    CLASSIFY(OPEN, FOLLOWING, HANDLED, TOLD),
    HAND_OVER(OPEN),
    DECIDE_HANDOVER(OPEN),
    TAKE_OVER(OPEN),
    APPOINT(OPEN),
    INFORM_OWNER(OPEN, FOLLOWING, HANDLED, TOLD),
    EXPLAIN_DELAY(OPEN),
    HANDLE(OPEN),
    WRITE_LETTER(OPEN, HANDLED, TOLD),
    TELL(HANDLED),
    CLOSE(TOLD),
    ASK_FORCED_CLOSING(OPEN, HANDLED),
    ASK_EXTENSION(OPEN),
    REOPEN(HANDLED, TOLD, CLOSED),
    RATE(TOLD, CLOSED),
    MERGE(OPEN),
    PART(FOLLOWING),
    LINK(OPEN, FOLLOWING, HANDLED, TOLD, CLOSED),
    VISIT(OPEN, HANDLED, TOLD),
    KEEP_CONFIRMATION(OPEN, HANDLED, TOLD),
    ANALYSE(OPEN, HANDLED, TOLD);

    private final Set<TicketState> states;

    TicketAction(TicketState first, TicketState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(TicketState state) {
        return states.contains(state);
    }
}
