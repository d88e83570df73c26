package cn.linli.app.acts;

import static cn.linli.forums.items.ItemState.CLOSED;
import static cn.linli.forums.items.ItemState.DONE;
import static cn.linli.forums.items.ItemState.OPEN;

import cn.linli.forums.items.ItemState;
import lombok.RequiredArgsConstructor;

/** Where a rectification item can stand: its state, and within it what else decides. */
@RequiredArgsConstructor
enum ItemSituation {
    OPEN_ONE(OPEN),
    /** Goes on to the next forum. */
    CARRIED(OPEN),
    /** The owner was not content. */
    REOPENED(OPEN),
    DONE_ONE(DONE),
    /** Customer service put it right itself. */
    DONE_BY_FRONT_DESK(DONE),
    CLOSED_ONE(CLOSED);

    final ItemState state;
}
