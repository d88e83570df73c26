package cn.linli.callbacks.recheck;

import cn.linli.kernel.Lots;
import cn.linli.kernel.Sha256;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** All callbacks of which some are drawn, in the order in which owners were asked: what was said stays, and so the frame does. */
record Frame(List<UUID> callbacks) {

    static final String ALGORITHM = Lots.ALGORITHM;

    String hash() {
        return Sha256.of(callbacks.stream().map(UUID::toString).collect(Collectors.joining("\n")));
    }

    /** The same size and seed give the same ones, on every machine and in every year. */
    List<UUID> draw(int size, long seed) {
        return Lots.of(seed).from(callbacks, size);
    }
}
