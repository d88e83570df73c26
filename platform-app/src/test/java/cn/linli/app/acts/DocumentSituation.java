package cn.linli.app.acts;

import static cn.linli.bulletins.DocumentState.APPROVED;
import static cn.linli.bulletins.DocumentState.ARCHIVED;
import static cn.linli.bulletins.DocumentState.DRAFT;
import static cn.linli.bulletins.DocumentState.PUBLISHED;
import static cn.linli.bulletins.DocumentState.REFUSED;
import static cn.linli.bulletins.DocumentState.SIGNED;
import static cn.linli.bulletins.DocumentState.SUBMITTED;
import static cn.linli.bulletins.DocumentState.WITHDRAWN;

import cn.linli.bulletins.DocumentState;
import lombok.RequiredArgsConstructor;

/** Where a document can stand: its state, and within it what else decides. */
@RequiredArgsConstructor
enum DocumentSituation {
    DRAFT_ONE(DRAFT),
    /** Nothing was written in it. */
    EMPTY(DRAFT),
    /** A bulletin with a section under which nothing stands. */
    INCOMPLETE(DRAFT),
    /** Owners read its first edition while the second is being written. */
    REVISED(DRAFT),
    SUBMITTED_ONE(SUBMITTED),
    /** The project manager wrote in it, too. */
    MANAGERS_OWN(SUBMITTED),
    /** Important; the project manager said yes, the general director has not answered. */
    AT_DIRECTOR(SUBMITTED),
    REFUSED_ONE(REFUSED),
    APPROVED_ONE(APPROVED),
    SIGNED_ONE(SIGNED),
    PUBLISHED_ONE(PUBLISHED),
    WITHDRAWN_ONE(WITHDRAWN),
    ARCHIVED_ONE(ARCHIVED);

    final DocumentState state;
}
