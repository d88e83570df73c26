package cn.linli.surveys.web;

import cn.linli.kernel.NotFound;
import cn.linli.surveys.answers.AnswerDoor;
import cn.linli.surveys.answers.Answers;
import cn.linli.web.TokenPlaces;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The links of drawn homes. What was found behind one is kept for the page of the same request, so that it is looked for once. */
@Component
@RequiredArgsConstructor
class AnswerTokens implements TokenPlaces {

    static final String PREFIX = "/s/survey/";

    private static final String FOUND = AnswerTokens.class.getName() + ".found ";

    private final Answers answers;

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Optional<UUID> estateBehind(String token) {
        try {
            AnswerDoor door = answers.behind(token);
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(FOUND + token, door, RequestAttributes.SCOPE_REQUEST);
            return Optional.of(door.form().estate());
        } catch (NotFound nowhere) {
            return Optional.empty();
        }
    }

    /** What is behind a link, as it was when this request came. */
    AnswerDoor found(String token) {
        Object found = RequestContextHolder.currentRequestAttributes()
                .getAttribute(FOUND + token, RequestAttributes.SCOPE_REQUEST);
        return found instanceof AnswerDoor door ? door : answers.behind(token);
    }
}
