package cn.linli.app.acts;

import static cn.linli.forums.ForumState.CALLED_OFF;
import static cn.linli.forums.ForumState.FILED;
import static cn.linli.forums.ForumState.HELD;
import static cn.linli.forums.ForumState.INVITING;
import static cn.linli.forums.ForumState.PREPARING;

import cn.linli.forums.ForumState;
import lombok.RequiredArgsConstructor;

/** Where a forum can stand: its state, and within it what else decides. */
@RequiredArgsConstructor
enum ForumSituation {
    /** Nothing but a title. */
    EMPTY(PREPARING),
    /** Every point of the preparation stands. */
    READY(PREPARING),
    /** Homes are asked; the evening is still to come. */
    ANNOUNCED(INVITING),
    /** The evening has begun, and nobody has signed in. */
    BEGUN(INVITING),
    /** Somebody has. */
    SIGNED_IN(INVITING),
    HELD_ONE(HELD),
    FILED_ONE(FILED),
    CALLED_OFF_ONE(CALLED_OFF);

    final ForumState state;
}
