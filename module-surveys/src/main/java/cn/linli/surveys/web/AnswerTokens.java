package cn.linli.surveys.web;

import cn.linli.surveys.draw.SurveyForms;
import cn.linli.web.TokenPlaces;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The links of drawn homes. */
@Component
@RequiredArgsConstructor
class AnswerTokens implements TokenPlaces {

    static final String PREFIX = "/s/survey/";

    private final SurveyForms forms;

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Optional<UUID> estateBehind(String token) {
        return forms.estateBehind(token);
    }
}
