package cn.linli.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.CombinationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Draws some of many at random and without replacement. The same list, number and seed give the same on every machine and in every year:
 * what is drawn where is settled by the name of the algorithm, which is to be stored with each draw.
 */
public final class Lots {

    /** Xoshiro256++ seeded by one long, and combinations, as in commons-rng 1.7; another way gets another name. */
    public static final String ALGORITHM = "xoshiro256++ combination 1";

    private final UniformRandomProvider random;

    private Lots(UniformRandomProvider random) {
        this.random = random;
    }

    public static Lots of(long seed) {
        return new Lots(RandomSource.XO_SHI_RO_256_PP.create(seed));
    }

    /** So many of all, in the order of the list; drawn from again, others. */
    public <T> List<T> from(List<T> all, int number) {
        return number == 0
                ? List.of()
                : IntStream.of(new CombinationSampler(random, all.size(), number).sample())
                        .sorted()
                        .mapToObj(all::get)
                        .toList();
    }

    /** Where else the same draw needs chance. */
    public UniformRandomProvider random() {
        return random;
    }
}
