package cn.linli.callbacks.report;

import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Coverage.By;
import cn.linli.callbacks.Coverage.Line;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Percent;
import cn.linli.kernel.Share;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A month of an estate.
 *
 * @param lines told apart by kind, trade, butler and worker
 * @param targets which share of each kind the estate asks for
 * @param before the same of the month before, all kinds together
 * @param waiting leaks that wait for rain now
 */
public record MonthReport(
        YearMonth month,
        Map<By, List<Line>> lines,
        Map<RepairKind, Percent> targets,
        Line before,
        List<NotFixed> notFixed,
        long waiting) {

    /** All kinds together. */
    public Line total() {
        return Coverage.total(lines.getOrDefault(By.KIND, List.of()));
    }

    public boolean isEmpty() {
        return total().repaired() == 0;
    }

    /** None done, none asked, for a kind of which there was none. */
    public Line of(RepairKind kind) {
        return Coverage.total(lines.getOrDefault(By.KIND, List.of()).stream()
                .filter(line -> kind.name().equals(line.what()))
                .toList());
    }

    /** Owners who were visited, of those whom somebody has to visit. */
    public Share visits() {
        Line redone = of(RepairKind.REDONE);
        Line leaks = of(RepairKind.LEAK);
        return Share.of(redone.asked() + leaks.asked(), redone.repaired() + leaks.repaired());
    }

    public Percent target(RepairKind kind) {
        return Objects.requireNonNull(targets.get(kind));
    }
}
