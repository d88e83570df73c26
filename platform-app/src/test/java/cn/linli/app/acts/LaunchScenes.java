package cn.linli.app.acts;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Launch;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyArea;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.history.PastRound;
import cn.linli.surveys.history.SurveyImports;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/** Questionnaires, launches and files of past surveys, as the room's own façades make them. */
@RequiredArgsConstructor
public final class LaunchScenes {

    private static final String PAST = "楼栋,1,2,3,4,5,6,7,8,9,10\n3,5,5,5,5,5,5,5,5,5,5\n";

    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final SurveyLists lists;
    private final SurveyImports imports;
    private final Clock clock;

    public UUID draft(Stage stage) {
        return questionnaires.beginWithDefault(stage.qualityInspector().asActor());
    }

    public UUID issued(Stage stage) {
        UUID id = draft(stage);
        questionnaires.issue(id, stage.qualityInspector().asActor());
        return id;
    }

    public SurveyArea areaOf(UUID questionnaire) {
        return questionnaires.of(questionnaire).getAreas().get(1);
    }

    public UUID itemOf(UUID questionnaire) {
        return areaOf(questionnaire).getItems().get(0).getId();
    }

    public HalfYear half(Stage stage) {
        return HalfYear.of(stage.estate().today(clock));
    }

    /** A launch of this half-year at the estate. */
    public UUID launched(Stage stage, String firm, Set<UUID> surveyors) {
        return surveys.launch(
                half(stage),
                new Launch("业主满意度调查", issued(stage), true, 85, firm, surveyors),
                List.of(stage.id()),
                stage.qualityInspector().asActor());
    }

    public UUID round(Stage stage) {
        return lists.page(stage.id(), null, 1).get(0).id();
    }

    /** The file of a past half-year that nothing was imported of, waiting for somebody's word. */
    public UUID brought(Stage stage, HalfYear past) {
        return brought(stage, past, PAST);
    }

    /** The same with rows of one's own behind the titles. */
    public UUID brought(Stage stage, HalfYear past, List<String> rows) {
        return brought(stage, past, PAST + String.join("\n", rows) + "\n");
    }

    private UUID brought(Stage stage, HalfYear past, String table) {
        try {
            Path file = Files.createTempFile("past", ".csv");
            try {
                Files.writeString(file, table);
                return imports.upload(
                        stage.id(),
                        "past.csv",
                        file,
                        new PastRound(past, "以前的调查", issued(stage), 85, 5),
                        stage.customerServiceLead().asActor());
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
