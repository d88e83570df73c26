package cn.linli.feedback.web;

import cn.linli.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the steps of a major matter, and of matters that belong together, ask for, as it was typed. */
final class MatterForms {

    private MatterForms() {}

    record Other(@Nullable String number) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(this::checked);
        }

        String checked() {
            if (Typed.isBlank(number)) {
                throw Refused.because("desk.number.missing").at("number");
            }
            return Typed.orEmpty(number);
        }
    }

    record AtTheDoor(@Nullable String reached, @Nullable String words) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.words(StepForms.NAME, reached, "reached"),
                    () -> Typed.words(StepForms.LONG, words, "words", "feedback.visit.words"));
        }
    }

    record Confirmation(
            @Nullable List<String> kept, @Nullable List<MultipartFile> photos) {}

    record Together(@Nullable String with, @Nullable String words) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.id(with, "with"),
                    () -> Typed.words(StepForms.LONG, words, "words", "feedback.analysis.words"));
        }
    }
}
