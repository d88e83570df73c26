package cn.linli.surveys.draw;

import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.OutsideTelling;
import cn.linli.kernel.notice.PersonalLinks;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The link in a message to a home: named by its form in the outbox, and made only when the message leaves, if there is still
 * something to answer.
 */
@Component
@RequiredArgsConstructor
public class FormLinks implements PersonalLinks {

    static final String TYPE = "survey-form";

    private static final Pattern KEY =
            Pattern.compile("survey-form/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final FormLists lists;
    private final SurveyForms forms;
    private final LinkTokens tokens;
    private final SurveyRounds rounds;
    private final Estates estates;
    private final Clock clock;

    /** For {@link OutsideTelling}: leads to the form when the message is sent. */
    public static String of(UUID form) {
        return OutsideTelling.personal(TYPE, form);
    }

    /** Under which a home is told of its form, once. */
    static String key(UUID form) {
        return TYPE + "/" + form;
    }

    /** The form that a message was about; none where another was told of. */
    static Optional<UUID> form(String key) {
        Matcher found = KEY.matcher(key);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<String> path(UUID estate, String id) {
        return lists.find(estate, UUID.fromString(id))
                .filter(form -> form.excluded() == null && form.answered() == null)
                .filter(form -> rounds.of(estate, form.round())
                        .takesAnswersOn(estates.of(estate).today(clock)))
                .flatMap(form -> opening(form.id()));
    }

    /** A key that was lost or exchanged would send links that open nothing. */
    private Optional<String> opening(UUID form) {
        String token = tokens.deriving().token(form);
        return forms.behind(token).map(found -> SurveyForm.LINK + token);
    }
}
