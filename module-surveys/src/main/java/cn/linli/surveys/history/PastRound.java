package cn.linli.surveys.history;

import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Launch;
import java.util.Set;
import java.util.UUID;

/**
 * What a file is about.
 *
 * @param issued how many forms were handed out then
 */
public record PastRound(HalfYear halfYear, String title, UUID questionnaire, int target, int issued) {

    public PastRound {
        if (issued < 1) {
            throw Refused.because("survey.import.issued").at("issued");
        }
    }

    /** Whose answers they were is not in the file. */
    Launch launch() {
        return new Launch(title, questionnaire, true, target, null, Set.of());
    }
}
