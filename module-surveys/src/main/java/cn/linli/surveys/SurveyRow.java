package cn.linli.surveys;

import cn.linli.kernel.Share;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as lists show it.
 *
 * @param imported brought from a file, and not drawn here
 * @param returned of the forms issued; none before it is closed
 */
public record SurveyRow(
        UUID id,
        String halfYear,
        String title,
        SurveyState state,
        boolean imported,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate returnBy,
        @Nullable Share returned) {}
