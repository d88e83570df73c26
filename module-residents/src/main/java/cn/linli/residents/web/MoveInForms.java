package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What is asked for about a household that moves in, as it was typed. */
final class MoveInForms {

    private MoveInForms() {}

    record Plan(@Nullable String on) {}

    record Step(@Nullable String on, @Nullable String word) {}

    record Change(@Nullable String on, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    /** @param small {@code yes} or {@code no}; nothing is preselected */
    record Problem(@Nullable String words, @Nullable String small) {

        boolean isSmall() {
            return switch (Typed.orEmpty(small)) {
                case "yes" -> true;
                case "no" -> false;
                default ->
                    throw Refused.because("residents.typed.choiceMissing").at("small");
            };
        }
    }
}
