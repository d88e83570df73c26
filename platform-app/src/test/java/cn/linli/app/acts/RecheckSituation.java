package cn.linli.app.acts;

import cn.linli.callbacks.recheck.CaseState;
import lombok.RequiredArgsConstructor;

/** Where an owner who is asked again can stand. */
@RequiredArgsConstructor
public enum RecheckSituation {
    DRAWN(CaseState.TO_ASK),
    /** Somebody was not reached already. */
    MISSED(CaseState.TO_ASK),
    ANSWERED(CaseState.ANSWERED),
    LET_GO(CaseState.LET_GO),
    /** Answered, and nothing of it changes any more. */
    CLOSED(CaseState.ANSWERED);

    final CaseState state;
}
