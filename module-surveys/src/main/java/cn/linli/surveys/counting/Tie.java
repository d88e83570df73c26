package cn.linli.surveys.counting;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How closely the scores of an item go with the overall score: Spearman's rank correlation, each sheet with the weight of its
 * building. Ranks and not scores, because nobody knows that from 4 to 5 is as far as from 2 to 3.
 */
final class Tie {

    private static final int SCORES = 5;

    private Tie() {}

    /** As many homes as gave these two scores. */
    record Pair(int score, int overall, double homes) {}

    /** None where all gave the same score: nothing goes with what does not move. */
    static OptionalDouble of(List<Pair> pairs) {
        double[] scores = new double[SCORES];
        double[] overalls = new double[SCORES];
        for (Pair pair : pairs) {
            scores[pair.score() - 1] += pair.homes();
            overalls[pair.overall() - 1] += pair.homes();
        }
        double[] rank = ranks(scores);
        double[] other = ranks(overalls);
        double both = 0;
        for (Pair pair : pairs) {
            both += pair.homes() * rank[pair.score() - 1] * other[pair.overall() - 1];
        }
        double spread = Math.sqrt(spread(scores, rank) * spread(overalls, other));
        return spread > 0 ? OptionalDouble.of(Math.max(-1, Math.min(1, both / spread))) : OptionalDouble.empty();
    }

    /** The middle rank of all who gave a score, counted from the middle of all. */
    private static double[] ranks(double[] homes) {
        double middle = Arrays.stream(homes).sum() / 2;
        double[] ranks = new double[SCORES];
        double before = 0;
        for (int i = 0; i < SCORES; i++) {
            ranks[i] = before + homes[i] / 2 - middle;
            before += homes[i];
        }
        return ranks;
    }

    private static double spread(double[] homes, double[] ranks) {
        double sum = 0;
        for (int i = 0; i < SCORES; i++) {
            sum += homes[i] * ranks[i] * ranks[i];
        }
        return sum;
    }
}
