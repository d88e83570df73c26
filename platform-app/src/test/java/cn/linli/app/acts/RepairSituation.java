package cn.linli.app.acts;

import static cn.linli.callbacks.RepairState.ASKED;
import static cn.linli.callbacks.RepairState.REFUSED;
import static cn.linli.callbacks.RepairState.TO_ASK;
import static cn.linli.callbacks.RepairState.WAITING_FOR_RAIN;

import cn.linli.callbacks.RepairState;
import lombok.RequiredArgsConstructor;

/** Where a repair can stand: its state, and within it what else decides. */
@RequiredArgsConstructor
public enum RepairSituation {
    ORDINARY_ONE(TO_ASK),
    /** Somebody was not reached already. */
    MISSED_ONE(TO_ASK),
    /** The butler did it. */
    BUTLERS_OWN(TO_ASK),
    REDONE_ONE(TO_ASK),
    LEAK_IN_DRY_WEATHER(WAITING_FOR_RAIN),
    LEAK_AFTER_RAIN(TO_ASK),
    ASKED_ONE(ASKED),
    REFUSED_ONE(REFUSED);

    final RepairState state;
}
