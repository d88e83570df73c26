package cn.linli.surveys.counting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which groups are not shown, so that nobody can be recognised in a figure. */
final class Hiding {

    static final int LEAST = 5;

    private Hiding() {}

    static <K extends Comparable<K>> Set<K> hidden(Map<K, Long> answers) {
        return hidden(answers, Set.of());
    }

    /**
     * The groups of fewer than five answers. Their sum can be had by taking the others from the total; therefore the next smallest
     * are hidden too, until at least two are hidden that have five answers together. A group without any answer hides nothing.
     *
     * @param anyway groups that are hidden whatever they have
     */
    static <K extends Comparable<K>> Set<K> hidden(Map<K, Long> answers, Set<K> anyway) {
        Set<K> hidden = new HashSet<>();
        long together = 0;
        for (Map.Entry<K, Long> group : answers.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<K, Long> one) -> !anyway.contains(one.getKey()))
                        .thenComparing(Map.Entry.comparingByValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            boolean few = anyway.contains(group.getKey()) || group.getValue() < LEAST;
            boolean told = !hidden.isEmpty() && (hidden.size() == 1 || together < LEAST);
            if (few || told) {
                hidden.add(group.getKey());
                together += group.getValue();
            }
        }
        return hidden;
    }
}
