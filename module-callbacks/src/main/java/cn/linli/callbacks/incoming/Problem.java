package cn.linli.callbacks.incoming;

import cn.linli.kernel.Refused;
import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a cell, as it is kept with its row.
 *
 * @param field key of the column
 * @param code key of the sentence
 */
public record Problem(String field, String code, List<String> arguments) {

    static Problem of(Refused refusal) {
        String field = refusal.getField();
        return new Problem(
                field == null ? "" : field,
                refusal.getCode(),
                Arrays.stream(refusal.getArguments()).map(String::valueOf).toList());
    }
}
