package cn.linli.feedback.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is typed about hot problems. */
final class HotProblemForms {

    private HotProblemForms() {}

    /**
     * @param numbers of tickets, with anything between them
     */
    record NewForm(@Nullable String title, @Nullable String numbers) {

        List<String> list() {
            return split(numbers);
        }
    }

    record TicketsForm(@Nullable String numbers) {

        List<String> list() {
            return split(numbers);
        }
    }

    record MeetingForm(
            @Nullable String metOn,
            @Nullable String departments,
            @Nullable String decision) {}

    record MeasureForm(
            @Nullable String what,
            @Nullable String responsible,
            @Nullable String due) {}

    /**
     * @param kept the file from an earlier try
     * @param file that shows it
     */
    record CompletionForm(
            @Nullable String words,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> file) {}

    private static List<String> split(@Nullable String typed) {
        return Arrays.stream(Typed.orEmpty(typed).split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}
