package cn.linli.app.approval;

import cn.linli.kernel.approval.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Nothing is preselected: the answer is an explicit yes or no. */
record DecisionForm(
        @NotNull(message = "{app.approval.verdict.missing}") @Nullable
        Verdict verdict,

        @Nullable @Size(max = 500, message = "{app.tooLong}")
        String note) {

    static DecisionForm empty() {
        return new DecisionForm(null, "");
    }

    Verdict answer() {
        if (verdict == null) {
            throw new IllegalStateException("A form without an answer has an error and goes no further");
        }
        return verdict;
    }
}
