package cn.linli.feedback.web;

import cn.linli.feedback.MonthlySummaries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import org.springframework.validation.BindingResult;

/** What is written about a month; each topic has the place that it has among all topics. */
@Getter
class SummaryForm {

    private static final int LONGEST = 1000;

    /** More than the two digits that the name of a field may have cannot be sent. */
    private static final int MOST_TOPICS = 100;

    /** Which topic a place was when the form was opened. */
    private final List<String> topic = blank();

    private final List<String> cause = blank();
    private final List<String> correction = blank();
    private final List<String> prevention = blank();

    private static List<String> blank() {
        return new ArrayList<>(Collections.nCopies(MOST_TOPICS, ""));
    }

    static SummaryForm of(MonthlySummaries.Month month, Map<String, Integer> places) {
        SummaryForm form = new SummaryForm();
        month.lines().forEach(line -> {
            int place = Objects.requireNonNull(places.get(line.topic()));
            form.topic.set(place, line.topic());
            form.cause.set(place, line.words().cause());
            form.correction.set(place, line.words().correction());
            form.prevention.set(place, line.words().prevention());
        });
        return form;
    }

    /** The words about the topics of a month; of a topic that was not in the form nothing is taken. */
    Map<String, MonthlySummaries.Words> words(
            MonthlySummaries.Month month, Map<String, Integer> places, BindingResult errors) {
        Map<String, MonthlySummaries.Words> words = new LinkedHashMap<>();
        month.lines().forEach(line -> {
            int place = Objects.requireNonNull(places.get(line.topic()));
            String shown = Typed.orEmpty(topic.get(place));
            if (shown.equals(line.topic())) {
                words.put(
                        line.topic(),
                        new MonthlySummaries.Words(
                                checked("cause", cause, place, errors),
                                checked("correction", correction, place, errors),
                                checked("prevention", prevention, place, errors)));
            } else if (!shown.isEmpty()) {
                errors.reject("web.changedMeanwhile");
            }
        });
        return words;
    }

    private static String checked(String field, List<String> typed, int place, BindingResult errors) {
        String words = Typed.orEmpty(typed.get(place));
        if (words.length() > LONGEST) {
            errors.rejectValue(field + "[" + place + "]", "feedback.words.tooLong", new Object[] {LONGEST}, null);
        }
        return words;
    }
}
