package cn.linli.surveys;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Brings surveys on their way as quality does, at estates with homes that are lived in. */
@Component
@RequiredArgsConstructor
public class Launching {

    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final SurveyLists lists;
    private final Households households;

    /** Occupied homes 101, 102, … in unit 1 of a building. */
    public List<UUID> homes(Stage stage, String building, int number) {
        return households.settle(
                stage.id(),
                IntStream.rangeClosed(1, number)
                        .mapToObj(n -> new NewHome(
                                new HomeNumber(building, "1", String.valueOf(100 + n)),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                actor(stage.frontDesk()));
    }

    /** The questionnaire that the program comes with, issued. */
    public Questionnaire questionnaire(Stage stage) {
        UUID id = questionnaires.beginWithDefault(actor(stage.qualityInspector()));
        questionnaires.issue(id, actor(stage.qualityInspector()));
        return questionnaires.of(id);
    }

    /** An anonymous survey of this half-year at one estate; its round. */
    public UUID launched(Stage stage, String halfYear) {
        return launched(stage, halfYear, true);
    }

    public UUID launched(Stage stage, String halfYear, boolean anonymous) {
        surveys.launch(
                HalfYear.of(halfYear).orElseThrow(),
                new Launch("业主满意度调查", questionnaire(stage).getId(), anonymous, 85, null, Set.of()),
                List.of(stage.id()),
                actor(stage.qualityInspector()));
        return lists.page(stage.id(), null, 20).stream()
                .filter(row -> row.halfYear().equals(halfYear) && row.state() != SurveyState.WITHDRAWN)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
