package cn.linli.callbacks;

import cn.linli.feedback.TicketKind;
import cn.linli.kernel.Refused;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an owner newly raises when asked about a repair (CAL-6).
 *
 * @param topic code of what it is about
 * @param answerBy until when the owner will have an answer, local time; none where it is simply taken down
 */
public record NewMatter(
        TicketKind kind,
        String topic,
        String words,
        @Nullable LocalDateTime answerBy) {

    private static final int LONGEST = 1000;

    public NewMatter {
        words = words.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refused.because("callback.matter.words", LONGEST).at("matter");
        }
    }
}
