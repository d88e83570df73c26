package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Launch;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A launch as it is typed.
 *
 * @param whom all estates that lack one, or those that are written down
 * @param estates one a line, by name or code
 */
record LaunchForm(
        @Nullable String halfYear,
        @Nullable String title,
        @Nullable String questionnaire,
        @Nullable String anonymous,
        @Nullable String target,
        @Nullable String whom,
        @Nullable String estates,
        @Nullable String firm,
        @Nullable List<String> surveyors) {

    static final int MOST_LINES = 10_000;

    /** Which estates receive it. */
    enum Whom {
        LACKING,
        THESE
    }

    LaunchForm {
        surveyors = surveyors == null ? List.of() : List.copyOf(surveyors);
    }

    /** This half-year or the next, which are offered. */
    HalfYear chosenHalf(List<HalfYear> offered) {
        return HalfYear.of(Typed.orEmpty(halfYear))
                .filter(offered::contains)
                .orElseThrow(() -> Refused.because("surveys.choose").at("halfYear"));
    }

    Launch launch(Set<String> versions, Set<UUID> known) {
        return new Launch(
                Typed.orEmpty(title),
                Typed.among(versions, questionnaire, "questionnaire"),
                isAnonymous(),
                Typed.number(target, "target"),
                firm,
                people(surveyors, known));
    }

    private boolean isAnonymous() {
        String choice = Typed.orEmpty(anonymous);
        if (!choice.equals("true") && !choice.equals("false")) {
            throw Refused.because("surveys.choose").at("anonymous");
        }
        return choice.equals("true");
    }

    Whom chosenWhom() {
        return Typed.one(Whom.class, whom, "whom");
    }

    /** What was written down, each once. */
    List<String> lines() {
        List<String> lines = Arrays.stream(Typed.orEmpty(estates).split("[\\n\\r]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MOST_LINES) {
            throw Refused.because("survey.estates.tooMany", MOST_LINES).at("estates");
        }
        return lines;
    }

    /** Only who has the post of a surveyor can be chosen. */
    static Set<UUID> people(@Nullable List<String> chosen, Set<UUID> known) {
        Set<UUID> people = new LinkedHashSet<>();
        for (String one : chosen == null ? List.<String>of() : chosen) {
            UUID person = Typed.id(one, "surveyors");
            if (!known.contains(person)) {
                throw Refused.because("surveys.choose").at("surveyors");
            }
            people.add(person);
        }
        return people;
    }
}
