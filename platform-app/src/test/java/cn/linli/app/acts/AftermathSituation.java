package cn.linli.app.acts;

import static cn.linli.forums.ForumState.CALLED_OFF;
import static cn.linli.forums.ForumState.FILED;
import static cn.linli.forums.ForumState.HELD;
import static cn.linli.forums.ForumState.INVITING;
import static cn.linli.forums.ForumState.PREPARING;

import cn.linli.forums.ForumState;
import lombok.RequiredArgsConstructor;

/** Where a forum can stand for what follows it: its state, and within it what else decides. */
@RequiredArgsConstructor
enum AftermathSituation {
    PREPARED(PREPARING),
    /** Owners were told, and the evening is still to come. */
    INVITED(INVITING),
    /** The evening has begun. */
    BEGUN(INVITING),
    HELD_ONE(HELD),
    /** Somebody asked after it was held, and nobody has answered. */
    ASKED_AFTERWARDS(HELD),
    MINUTED(HELD),
    /** Nothing is missing in the dossier. */
    COMPLETE(HELD),
    FILED_ONE(FILED),
    CANCELLED(CALLED_OFF);

    final ForumState state;
}
