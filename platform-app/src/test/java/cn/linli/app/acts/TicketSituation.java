package cn.linli.app.acts;

import static cn.linli.feedback.TicketState.CLOSED;
import static cn.linli.feedback.TicketState.FOLLOWING;
import static cn.linli.feedback.TicketState.HANDLED;
import static cn.linli.feedback.TicketState.OPEN;
import static cn.linli.feedback.TicketState.TOLD;

import cn.linli.feedback.TicketState;
import lombok.RequiredArgsConstructor;

/** Where a ticket can stand: its state, and within it what else decides. */
@RequiredArgsConstructor
enum TicketSituation {
    /** Taken down, of an owner who is known. */
    TAKEN(OPEN),
    /** Offered to the foreman, who has not answered. */
    OFFERED(OPEN),
    /** Left from construction. */
    DEFECT(OPEN),
    MAJOR(OPEN),
    /** Major; visited, confirmed in writing and analysed. */
    MAJOR_PROVEN(OPEN),
    CONSTRUCTIVE(OPEN),
    NAMELESS(OPEN),
    PRAISE(OPEN),
    /** Another one follows it. */
    LEADING(OPEN),
    /** A forced closing waits for the project manager's answer. */
    ASKED_TO_FORCE(OPEN),
    FOLLOWER(FOLLOWING),
    HANDLED_ONE(HANDLED),
    NAMELESS_HANDLED(HANDLED),
    TOLD_ONE(TOLD),
    /** Told, major, and nothing of what major matters ask was done. */
    MAJOR_TOLD(TOLD),
    RATED(TOLD),
    CLOSED_ONE(CLOSED),
    /** Closed by the project manager's yes; the owner was never told. */
    FORCED(CLOSED);

    final TicketState state;
}
