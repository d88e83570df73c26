package cn.linli.surveys;

import cn.linli.kernel.Refused;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is launched.
 *
 * @param anonymous whether nobody can learn who answered what
 * @param target satisfaction rate in percent below which an area is low
 * @param firm the outside firm that runs it, if one does; then with at least one surveyor
 */
public record Launch(
        String title,
        UUID questionnaire,
        boolean anonymous,
        int target,
        @Nullable String firm,
        Set<UUID> surveyors) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_FIRM = 60;

    public Launch {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refused.because("survey.title.needed", LONGEST_TITLE).at("title");
        }
        if (target < 1 || target > 100) {
            throw Refused.because("survey.target.range").at("target");
        }
        Firm sent = Firm.of(firm, surveyors);
        firm = sent.name();
        surveyors = sent.surveyors();
    }

    /**
     * An outside firm and whom it sends; nobody where there is no firm.
     */
    record Firm(@Nullable String name, Set<UUID> surveyors) {

        static Firm of(@Nullable String typed, Set<UUID> surveyors) {
            String name = typed == null ? "" : typed.strip();
            if (name.length() > LONGEST_FIRM) {
                throw Refused.because("survey.firm.tooLong", LONGEST_FIRM).at("firm");
            }
            if (name.isEmpty() && !surveyors.isEmpty()) {
                throw Refused.because("survey.firm.needed").at("firm");
            }
            if (!name.isEmpty() && surveyors.isEmpty()) {
                throw Refused.because("survey.firm.nobody").at("surveyors");
            }
            return new Firm(name.isEmpty() ? null : name, Set.copyOf(surveyors));
        }
    }
}
