package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Filled;
import cn.linli.surveys.history.PastRound;
import cn.linli.web.sheet.SheetFormat;
import cn.linli.web.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The survey that an estate held before the story begins: it lies in a sheet, which is taken in. */
@RequiredArgsConstructor
final class DemoPastSurvey {

    private static final int TARGET = 75;
    private static final int ISSUED = 60;
    private static final int RETURNED = 47;

    private final DemoSurveyDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;

    void plan(LocalDateTime at, HalfYear half, Supplier<UUID> questionnaire) {
        Actor lead = place.crew().lead();
        stage.at(at, lead, () -> {
            Questionnaire asked = desk.questionnaires().of(questionnaire.get());
            PastRound about = new PastRound(half, DemoSurveyWords.title(half), asked.getId(), TARGET, ISSUED);
            try {
                Path file = Files.createTempFile("linli-demo-", ".csv");
                try {
                    write(file, asked, half);
                    UUID read =
                            desk.imports().upload(place.id(), DemoSurveyWords.title(half) + ".csv", file, about, lead);
                    desk.imports().confirm(place.id(), read, lead);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(Path file, Questionnaire asked, HalfYear half) throws IOException {
        AskedForm form = AskedForm.of(asked);
        Random random = new Random(half.year() * 31L + place.plan().code().hashCode());
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter.write(out, SheetFormat.CSV, half.code(), sheet -> {
                sheet.header(desk.columns().of(asked, Locale.SIMPLIFIED_CHINESE), Locale.SIMPLIFIED_CHINESE);
                for (int n = 0; n < RETURNED; n++) {
                    sheet.row(row(form, half, random));
                }
            });
        }
    }

    private List<@Nullable Object> row(AskedForm form, HalfYear half, Random random) {
        DemoHome home = place.anyHome(random);
        Filled filled = DemoOpinion.of(form, place, half, random);
        List<@Nullable Object> cells = new ArrayList<>(List.of(home.building(), home.unit()));
        form.items().forEach(item -> {
            int score = Objects.requireNonNull(filled.scores().get(item.id()));
            cells.add(score == Filled.NOT_EXPERIENCED ? null : score);
        });
        cells.add(filled.comment());
        return cells;
    }
}
