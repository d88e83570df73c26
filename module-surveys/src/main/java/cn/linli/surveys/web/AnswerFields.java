package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Filled;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The answers as they were chosen or keyed, by the item's id: a digit from 1 to 5, or 0 or x for "not experienced".
 *
 * @param code of the paper, where one is keyed
 * @param serial of its coupon, where the round is a named one
 */
record AnswerFields(
        @Nullable Map<String, String> answers,
        @Nullable String comment,
        @Nullable String code,
        @Nullable String serial) {

    private static final int NO_SCORE = -1;
    private static final String ANSWER = "answers[";

    AnswerFields {
        answers = answers == null ? Map.of() : new HashMap<>(answers);
    }

    /** What was sent; a field that came twice holds both, which is no score. */
    static AnswerFields of(Map<String, String[]> sent) {
        Map<String, String> answers = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && name.endsWith("]")) {
                answers.put(name.substring(ANSWER.length(), name.length() - 1), String.join(",", values));
            }
        });
        return new AnswerFields(answers, only("comment", sent), only("code", sent), only("serial", sent));
    }

    private static @Nullable String only(String name, Map<String, String[]> sent) {
        String[] values = sent.get(name);
        return values == null ? null : String.join(",", values);
    }

    static AnswerFields empty() {
        return new AnswerFields(null, null, null, null);
    }

    /** What stands in an item's field; empty where nothing does. */
    public String answer(UUID item) {
        return answers == null ? "" : answers.getOrDefault(item.toString(), "");
    }

    /** Whether anything was typed, so that a draft of the browser's must not be written over it. */
    public boolean isBegun() {
        return answers != null && !answers.isEmpty() || !Typed.orEmpty(comment).isEmpty();
    }

    @Nullable
    Integer number() {
        return Typed.orEmpty(serial).isEmpty() ? null : Typed.number(serial, "serial");
    }

    Filled filled() {
        Map<UUID, Integer> scores = new HashMap<>();
        Map<String, String> typed = answers == null ? Map.of() : answers;
        typed.forEach((item, score) -> {
            if (!Typed.orEmpty(score).isEmpty()) {
                UUID id = Typed.maybeId(item).orElseThrow(() -> Refused.because("survey.answer.unknown"));
                scores.put(id, score(score));
            }
        });
        return new Filled(scores, Typed.orEmpty(comment));
    }

    /** Full-width digits are typed as often as the others. */
    private static int score(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.equalsIgnoreCase("x")) {
            return Filled.NOT_EXPERIENCED;
        }
        return plain.length() == 1 && Character.isDigit(plain.charAt(0))
                ? Character.digit(plain.charAt(0), 10)
                : NO_SCORE;
    }

    /** Says everything that is wrong, each beside its item and not only the first. */
    static void check(AskedForm asked, AnswerFields fields, BindingResult errors) {
        try {
            reject(errors, asked.wrongsOf(fields.filled()));
        } catch (Refused unreadable) {
            reject(errors, List.of(unreadable));
        }
    }

    static void reject(BindingResult errors, List<Refused> wrongs) {
        for (Refused wrong : wrongs) {
            if (wrong.getField() == null) {
                errors.reject(wrong.getCode(), wrong.getArguments(), wrong.getCode());
            } else {
                errors.rejectValue(wrong.getField(), wrong.getCode(), wrong.getArguments(), wrong.getCode());
            }
        }
    }
}
