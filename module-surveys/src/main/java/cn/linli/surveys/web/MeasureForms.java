package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.MeasureAbout;
import cn.linli.surveys.measures.MeasurePlan;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.Verification;
import cn.linli.surveys.measures.Verification.Asked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is asked for about a measure, as it was typed. */
final class MeasureForms {

    private static final String AREA = "area:";
    private static final String TOPIC = "topic:";

    private MeasureForms() {}

    static String of(UUID area) {
        return AREA + area;
    }

    static String of(String topic) {
        return TOPIC + topic;
    }

    record NewMeasure(
            @Nullable String about,
            @Nullable String concern,
            @Nullable String measure,
            @Nullable String person,
            @Nullable String due) {

        List<Runnable> readings() {
            return List.of(
                    () -> Typed.chosen(about, "about"),
                    () -> MeasureAbout.concern(Typed.orEmpty(concern)),
                    () -> MeasurePlan.measure(Typed.orEmpty(measure)),
                    () -> Typed.id(person, "person"),
                    () -> Typed.date(due, "due"));
        }

        /** Only what the page offers: a low area, or a subject of the comments. */
        MeasureAbout checkedAbout(Set<String> offered) {
            String chosen = Typed.chosen(about, "about");
            if (!offered.contains(chosen)) {
                throw Refused.because("survey.measure.about").at("about");
            }
            String words = Typed.orEmpty(concern);
            return chosen.startsWith(AREA)
                    ? new MeasureAbout(UUID.fromString(chosen.substring(AREA.length())), null, words)
                    : new MeasureAbout(null, chosen.substring(TOPIC.length()), words);
        }
    }

    /** Words with files. */
    record Report(
            @Nullable String words,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {}

    record Replan(
            @Nullable String measure,
            @Nullable String person,
            @Nullable String due,
            @Nullable String reason) {

        static Replan of(SurveyMeasure measure) {
            return new Replan(
                    measure.getMeasure(),
                    measure.getPersonId().toString(),
                    measure.getDue().toString(),
                    null);
        }

        List<Runnable> readings() {
            return List.of(
                    () -> MeasurePlan.measure(Typed.orEmpty(measure)),
                    () -> Typed.id(person, "person"),
                    () -> Typed.date(due, "due"));
        }
    }

    record Check(
            @Nullable String finding,
            @Nullable String found,
            @Nullable String way,
            @Nullable String reached,
            @Nullable String home,
            @Nullable String answer,
            @Nullable String person,
            @Nullable String due,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {

        Finding checkedFinding() {
            return Typed.one(Finding.class, finding, "finding");
        }

        Optional<Finding> maybeFinding() {
            return Typed.maybe(Finding.class, finding);
        }

        List<Runnable> readings() {
            return List.of(this::checkedFinding, () -> Verification.found(Typed.orEmpty(found)));
        }

        @Nullable
        Asked asked(Function<String, Optional<UUID>> homes) {
            if (!checkedFinding().asksOwner()) {
                return null;
            }
            String label = Typed.orEmpty(home);
            return new Asked(
                    Typed.one(Channel.class, way, "way"),
                    Typed.orEmpty(reached),
                    homes.apply(label).orElse(null),
                    label,
                    Typed.orEmpty(answer));
        }
    }
}
