package cn.linli.residents.importing;

import cn.linli.kernel.Refused;
import java.util.Arrays;
import java.util.List;

/**
 * Why a row cannot be taken over.
 *
 * @param column key of the column, as in {@link ResidentColumns}
 * @param code key of the sentence
 * @param value what stands in the cell
 */
public record Problem(String column, String code, List<String> arguments, String value) {

    static Problem of(String column, String code, String value, Object... arguments) {
        return new Problem(
                column, code, Arrays.stream(arguments).map(String::valueOf).toList(), value);
    }

    static Problem of(String column, Refused refusal, String value) {
        return of(column, refusal.getCode(), value, refusal.getArguments());
    }
}
