package cn.linli.surveys;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The questionnaire to begin with: the dimensions on which the procedures' own report (004) is written. */
@Component
@RequiredArgsConstructor
class DefaultQuestionnaire {

    private static final String PREFIX = "survey.default.";
    private static final String AREA = "survey.default.area.";
    private static final String ITEM = "survey.default.item.";

    /** Which items each area has; the words stand in the messages. */
    private static final Map<String, List<String>> AREAS = new TreeMap<>(Map.of(
            "1", List.of("manners"),
            "2", List.of("security", "parking"),
            "3", List.of("cleaning", "greening"),
            "4", List.of("facilities", "repairs"),
            "5", List.of("sites", "handover")));

    private final MessageSource messages;

    Questionnaire begin(int number, Actor by, Instant at) {
        Questionnaire begun = new Questionnaire(
                number, words(PREFIX + "title"), words(PREFIX + "overall"), words(PREFIX + "comment"), by, at);
        AREAS.forEach((key, items) -> {
            SurveyArea area = begun.add(words(AREA + key));
            items.forEach(item -> begun.ask(area, words(ITEM + item)));
        });
        return begun;
    }

    private LocalWords words(String key) {
        return new LocalWords(
                messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }
}
