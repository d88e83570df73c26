package cn.linli.kernel;

import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no. Carries the key of a sentence that tells the reader what is wrong and what to do, and the form field
 * that the sentence belongs beside, where there is one.
 */
@Getter
public class Refused extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;
    private final @Nullable String field;

    private Refused(String code, Object[] arguments, @Nullable String field) {
        super(code);
        this.code = code;
        this.arguments = arguments;
        this.field = field;
    }

    /**
     * @param code key of the sentence in the message bundles
     * @param arguments what the sentence's placeholders stand for
     */
    public static Refused because(String code, Object... arguments) {
        return new Refused(code, arguments, null);
    }

    /** The same refusal, shown beside the given form field. */
    public Refused at(String formField) {
        return new Refused(code, arguments, formField);
    }

    public static void unless(boolean allowed, String code, Object... arguments) {
        if (!allowed) {
            throw because(code, arguments);
        }
    }
}
