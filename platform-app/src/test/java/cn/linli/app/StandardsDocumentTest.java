package cn.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardChapter;
import cn.linli.kernel.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** {@code docs/standards.md} says what the code does, because it is written from the code. */
@AppTest
class StandardsDocumentTest {

    private static final String REGENERATE = "linli.regenerate";

    @Autowired
    private List<StandardChapter> chapters;

    @Autowired
    private MessageSource messages;

    @Test
    void theDocumentNamesEveryClauseAsItIsInTheCode() throws IOException {
        Path document = repository().resolve("docs/standards.md");
        if (Boolean.getBoolean(REGENERATE)) {
            Files.writeString(document, written());
        }
        assertThat(Files.readString(document))
                .as("docs/standards.md is stale; write it anew with ./mvnw verify -Dtest=StandardsDocumentTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + REGENERATE + "=true")
                .isEqualTo(written());
    }

    private String written() {
        StringBuilder page = new StringBuilder("""
                # Service standards

                Written from the code by `StandardsDocumentTest`; do not edit. Each clause opens its own duties and is counted by them.
                The company may change the numbers, and one estate may override them, on the page `/standards`.
                """);
        for (StandardChapter chapter : ofTheProduct()) {
            page.append("\n## ")
                    .append(say("app.chapter." + chapter.module(), Locale.SIMPLIFIED_CHINESE))
                    .append(" · ")
                    .append(say("app.chapter." + chapter.module(), Locale.ENGLISH))
                    .append("\n\n| Code | Clause | Who | Until when | Target | Quota |\n|---|---|---|---|---|---|\n");
            chapter.standards().forEach(standard -> page.append(row(standard)));
        }
        return page.toString();
    }

    /** Tests bring a chapter of their own. */
    private List<StandardChapter> ofTheProduct() {
        return chapters.stream()
                .filter(chapter -> !chapter.module().equals("testing"))
                .toList();
    }

    private String row(Standard standard) {
        return "| %s | %s<br>%s | %s | %s | %s | %s |%n"
                .formatted(
                        standard.code(),
                        say("standard." + standard.code(), Locale.SIMPLIFIED_CHINESE),
                        say("standard." + standard.code(), Locale.ENGLISH),
                        who(standard),
                        until(standard.allowance()),
                        standard.target(),
                        standard.quota() == 0 ? "–" : standard.quota())
                .replace("\r\n", "\n");
    }

    private String who(Standard standard) {
        Ladder ladder = standard.ladder();
        if (ladder != null) {
            return ladder.roles().stream().map(this::role).collect(Collectors.joining(" → "));
        }
        return standard.role() == null ? "whoever has the matter" : role(standard.role());
    }

    private String role(Role role) {
        return say("role." + role, Locale.SIMPLIFIED_CHINESE) + " " + say("role." + role, Locale.ENGLISH);
    }

    private static String until(@Nullable Allowance allowance) {
        if (allowance == null) {
            return "each brings its own time";
        }
        return switch (allowance.unit()) {
            case DAYS_AFTER ->
                "24:00, " + allowance.amount() + (allowance.amount() == 1 ? " day after" : " days after");
            case END_OF_DAY -> "24:00 on day " + allowance.amount();
            case HOURS -> allowance.amount() + " hours after";
        };
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language).replace("|", "\\|");
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
