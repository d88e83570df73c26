package cn.linli.surveys.promises;

import cn.linli.kernel.approval.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The management representative's word on one edition of the letter.
 *
 * @param reason why it was sent back; none where it was agreed
 */
public record LetterReading(
        int edition, Verdict verdict, @Nullable String reason, String by, Instant at) {

    public boolean isAgreed() {
        return verdict == Verdict.YES;
    }
}
