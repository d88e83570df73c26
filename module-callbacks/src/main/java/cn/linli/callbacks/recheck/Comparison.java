package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Callback;
import cn.linli.callbacks.Repair;
import cn.linli.kernel.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Both answers side by side, and what became of each caller's. */
public record Comparison(List<Pair> pairs, List<OfCaller> callers) {

    private static final int SCORES = 3;

    /**
     * One owner.
     *
     * @param first what the estate heard; none as long as quality has not asked, so that nobody reads it before
     * @param difference none where only one has asked
     */
    public record Pair(
            RecheckCase asked,
            Repair repair,
            @Nullable Callback first,
            @Nullable Difference difference) {}

    /**
     * What one caller has heard, beside what quality has.
     *
     * @param same heard alike, of those asked again
     * @param large heard very differently
     * @param mean how much better than quality, a score
     */
    public record OfCaller(String name, Share same, long large, BigDecimal mean) {}

    static Comparison of(List<RecheckCase> cases, List<Repair> repairs) {
        List<Pair> pairs = new ArrayList<>();
        TreeMap<String, List<Difference>> byCaller = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            RecheckCase one = cases.get(i);
            Repair repair = repairs.get(i);
            Callback first = one.state() == CaseState.TO_ASK ? null : repair.getCallback();
            Difference difference =
                    first == null || one.getAnswer() == null ? null : Difference.between(first, one.getAnswer());
            pairs.add(new Pair(one, repair, first, difference));
            if (difference != null) {
                byCaller.computeIfAbsent(Objects.requireNonNull(first).name(), any -> new ArrayList<>())
                        .add(difference);
            }
        }
        List<OfCaller> callers = new ArrayList<>();
        byCaller.forEach((name, differences) -> callers.add(ofCaller(name, differences)));
        return new Comparison(pairs, callers);
    }

    private static OfCaller ofCaller(String name, List<Difference> differences) {
        long same = differences.stream().filter(Difference::isNone).count();
        long large = differences.stream().filter(Difference::isLarge).count();
        int sum = differences.stream().mapToInt(Difference::sum).sum();
        BigDecimal mean = BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf((long) SCORES * differences.size()), 2, RoundingMode.HALF_UP);
        return new OfCaller(name, Share.of(same, differences.size()), large, mean);
    }

    /** Owners who have answered both. */
    public long answered() {
        return pairs.stream().filter(pair -> pair.difference() != null).count();
    }

    public long different() {
        return pairs.stream()
                .filter(pair -> pair.difference() != null && !pair.difference().isNone())
                .count();
    }

    public long large() {
        return pairs.stream()
                .filter(pair -> pair.difference() != null && pair.difference().isLarge())
                .count();
    }

    public long toAsk() {
        return pairs.stream()
                .filter(pair -> pair.asked().state() == CaseState.TO_ASK)
                .count();
    }
}
