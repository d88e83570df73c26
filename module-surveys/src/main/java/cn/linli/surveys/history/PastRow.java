package cn.linli.surveys.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One home's or one sheet's answers as the file has them.
 *
 * @param number as the spreadsheet shows it
 * @param original its cells as they stand in the file
 * @param scores one for each item that is asked; null where there is no answer
 * @param problems none where it can be taken
 */
public record PastRow(
        int number,
        List<String> original,
        String building,
        String unit,
        List<@Nullable Integer> scores,
        String comment,
        List<Problem> problems) {

    boolean isGood() {
        return problems.isEmpty();
    }
}
