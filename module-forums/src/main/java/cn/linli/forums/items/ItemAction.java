package cn.linli.forums.items;

import static cn.linli.forums.items.ItemState.DONE;
import static cn.linli.forums.items.ItemState.OPEN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a rectification item, and in which states: the one table that pages and aggregate both ask. Nothing
 * but a return visit with a content owner closes one.
 */
public enum ItemAction {
    REPLAN(OPEN),
    PROGRESS(OPEN),
    TELL(OPEN, DONE),
    FINISH(OPEN),
    VISIT(DONE),
    CARRY(OPEN, DONE);

    private final Set<ItemState> states;

    ItemAction(ItemState first, ItemState... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(ItemState state) {
        return states.contains(state);
    }
}
