package cn.linli.surveys;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that has its place among others of its kind and can be moved up or down. */
interface Placed {

    int getPosition();

    void moveTo(int position);

    static <T extends Placed> List<T> inOrder(Collection<T> all) {
        return all.stream().sorted(Comparator.comparingInt(Placed::getPosition)).toList();
    }

    /** What stands next to it; nothing beyond the first and the last. */
    static <T extends Placed> Optional<T> neighbour(List<T> order, T one, boolean up) {
        int there = order.indexOf(one) + (up ? -1 : 1);
        return there < 0 || there >= order.size() ? Optional.empty() : Optional.of(order.get(there));
    }

    static int behind(Collection<? extends Placed> all) {
        return all.stream().mapToInt(Placed::getPosition).max().orElse(0) + 1;
    }

    default void changePlaces(Placed other) {
        int mine = getPosition();
        moveTo(other.getPosition());
        other.moveTo(mine);
    }
}
