package cn.linli.surveys.answers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is keyed twice.
 *
 * @param code as it is printed on the paper, so that the paper can be found
 * @param firstBy who keyed it first, and may not key it again
 * @param second who keyed it again; none while that is waited for
 * @param differs whether the two are not the same
 * @param settled who settled the difference
 */
public record KeyedPaper(
        UUID id,
        String code,
        String building,
        String unit,
        UUID firstBy,
        String first,
        @Nullable String second,
        boolean differs,
        @Nullable String settled) {

    /** How far the second keying has got. */
    public enum State {
        /** Somebody else has to key it. */
        WAITING,
        SAME,
        /** The two differ, and nobody has looked at the paper. */
        DIFFERENT,
        SETTLED
    }

    public State state() {
        if (second == null) {
            return State.WAITING;
        }
        if (!differs) {
            return State.SAME;
        }
        return settled == null ? State.DIFFERENT : State.SETTLED;
    }

    static boolean isEveryOneDone(List<KeyedPaper> papers) {
        return papers.stream().noneMatch(one -> one.state() == State.WAITING || one.state() == State.DIFFERENT);
    }
}
