package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.HandOut;
import cn.linli.surveys.draw.SurveyForm;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/** How the forms of a survey reach their homes: drawn, printed, taken from door to door, and one home left out. */
@RequiredArgsConstructor
final class DemoSurveyForms {

    /** The home that is not handed its form at first: nobody lives there any more. */
    private static final int LEFT_OUT = 5;

    private static final String MOVED = "业主已搬离，邻居和登记电话均联系不上";
    private static final String INSTEAD = "按程序补抽同单元一户，替代已搬离的一户";

    private final DemoSurveyDesk desk;
    private final DemoStage stage;
    private final DemoSurvey survey;
    private final Map<Integer, String> codes = new HashMap<>();

    void draw(LocalDateTime at, Actor by) {
        stage.at(at, by, () -> desk.draws().draw(estate(), survey.id(), by));
    }

    /** Every form that is not handed out. The paper itself goes into no drawer: of the print run its codes are remembered. */
    void print(LocalDateTime at, Actor by) {
        stage.at(at, by, () -> {
            desk.rounds().taken(estate(), survey.id(), "survey.formsPrinted");
            List<SurveyForm> forms = open();
            List<String> fresh = desk.codes().make(estate(), survey.id(), forms);
            for (int i = 0; i < forms.size(); i++) {
                codes.put(forms.get(i).serial(), fresh.get(i));
            }
        });
    }

    /** Each butler in their buildings, one after the other. */
    void handOut(LocalDateTime at, boolean toEverybody) {
        Set<String> buildings = new TreeSet<>(survey.place().crew().butlers().keySet());
        int minute = 0;
        for (String building : buildings) {
            if (toEverybody || Integer.parseInt(building) < buildings.size()) {
                Actor butler = survey.place().crew().butlerOf(building);
                stage.at(at.plusMinutes(minute), butler, () -> handOut(building, butler));
                minute += 25;
            }
        }
    }

    private void handOut(String building, Actor by) {
        List<UUID> homes = open().stream()
                .filter(form -> form.building().equals(building) && form.serial() != LEFT_OUT)
                .map(SurveyForm::id)
                .toList();
        desk.handOuts()
                .handOut(
                        estate(),
                        survey.id(),
                        homes,
                        building.equals("2") ? HandOut.Way.LETTER_BOX : HandOut.Way.DOOR,
                        by);
    }

    /** One home is left out with its reason, and one more is drawn from the same unit. */
    void replaceOne(LocalDateTime at, Actor by) {
        stage.at(at, by, () -> {
            SurveyForm gone = ofSerial(LEFT_OUT);
            desk.handOuts().exclude(estate(), survey.id(), gone.id(), MOVED, by);
            desk.draws().more(estate(), survey.id(), gone.building(), gone.unit(), 1, INSTEAD, by);
        });
        print(at.plusMinutes(20), by);
        stage.at(at.plusMinutes(50), by, () -> {
            List<UUID> drawn = open().stream().map(SurveyForm::id).toList();
            desk.handOuts().handOut(estate(), survey.id(), drawn, HandOut.Way.DOOR, by);
        });
    }

    void issue(LocalDateTime at, Actor by) {
        stage.at(at, by, () -> desk.rounds().issue(estate(), survey.id(), by));
    }

    String codeOf(SurveyForm form) {
        return Objects.requireNonNull(codes.get(form.serial()));
    }

    List<SurveyForm> issued() {
        return desk.forms().page(estate(), survey.id(), FormLists.Show.ISSUED, null, null, Integer.MAX_VALUE);
    }

    private List<SurveyForm> open() {
        return desk.forms().page(estate(), survey.id(), FormLists.Show.OPEN, null, null, Integer.MAX_VALUE);
    }

    private SurveyForm ofSerial(int serial) {
        return open().stream()
                .filter(form -> form.serial() == serial)
                .findFirst()
                .orElseThrow();
    }

    private UUID estate() {
        return survey.place().id();
    }
}
