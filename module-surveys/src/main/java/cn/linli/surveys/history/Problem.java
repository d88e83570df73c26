package cn.linli.surveys.history;

import java.util.Arrays;
import java.util.List;

/**
 * Why a row cannot be taken.
 *
 * @param column key of the column, as {@link HistoryColumns} has it
 * @param code key of the sentence
 */
public record Problem(String column, String code, List<String> arguments) {

    static Problem of(String column, String code, Object... arguments) {
        return new Problem(
                column, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
