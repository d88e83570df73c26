package cn.linli.forums.items;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An item as lists show it.
 *
 * @param told how often its owner was told of the progress in writing
 */
public record ItemRow(
        UUID id,
        UUID forum,
        String quarter,
        int number,
        String concern,
        String raiser,
        String home,
        String person,
        LocalDate due,
        LocalDate firstDue,
        int round,
        ItemState state,
        boolean overdue,
        boolean carried,
        int told) {

    public ItemQuery.Mark mark() {
        return new ItemQuery.Mark(due, id);
    }
}
