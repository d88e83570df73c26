package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.journal.Actors;
import cn.linli.residents.Channel;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.SurveyArea;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.MeasureAbout;
import cn.linli.surveys.measures.MeasurePlan;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What is done about each low area of a survey, by whom, and what an owner says of it. */
@RequiredArgsConstructor
final class DemoMeasures {

    private final DemoDesk desk;
    private final DemoSurveyDesk surveys;
    private final DemoCompany company;
    private final DemoSurvey survey;
    private final LocalDate closed;

    List<SurveyMeasure> all() {
        return surveys.measures().of(round());
    }

    /** What is promised again, with something more. */
    static MeasurePlan again(SurveyMeasure measure, LocalDate due) {
        return new MeasurePlan(measure.getMeasure() + "；增加两名夜间巡查", measure.getPersonId(), measure.getPersonName(), due);
    }

    void plan(LowArea low, Actor by) {
        int area = place(low.area());
        Actor person = personFor(area);
        surveys.measures()
                .plan(
                        estate(),
                        survey.id(),
                        new MeasureAbout(
                                low.area(), null, DemoSurveyWords.about(area).concern()),
                        new MeasurePlan(
                                DemoSurveyWords.about(area).measure(),
                                person.staffId(),
                                person.name(),
                                closed.plusDays(28)),
                        by);
    }

    private Actor personFor(int area) {
        DemoCrew crew = survey.place().crew();
        return List.of(crew.lead(), crew.foreman(), crew.supervisor(), crew.engineering(), crew.engineering())
                .get(area);
    }

    void finish(SurveyMeasure measure) {
        Actor person = Actor.staff(measure.getPersonId(), measure.getPersonName());
        Actors.as(person, () -> {
            surveys.measures().finish(estate(), measure.getId(), about(measure).done(), List.of(), person);
            return true;
        });
    }

    void verify(SurveyMeasure measure, Finding finding, @Nullable MeasurePlan anew) {
        DemoHome home = survey.place().anyHome(new Random(survey.random().nextLong()));
        String label = desk.households().of(estate(), home.id()).label();
        String said = finding == Finding.CONTENT ? about(measure).thanks() : "白天好些了，晚上还是老样子。";
        surveys.measures()
                .verify(
                        estate(),
                        measure.getId(),
                        new Verification(
                                finding,
                                about(measure).found(),
                                List.of(),
                                new Verification.Asked(Channel.TELEPHONE, home.owner(), home.id(), label, said),
                                anew),
                        company.quality());
    }

    private DemoSurveyWords.Answer about(SurveyMeasure measure) {
        return DemoSurveyWords.about(place(Objects.requireNonNull(measure.getAreaId())));
    }

    /** Where the area stands in the questionnaire. */
    private int place(UUID area) {
        return surveys.questionnaires().of(round().getQuestionnaireId()).getAreas().stream()
                .map(SurveyArea::getId)
                .toList()
                .indexOf(area);
    }

    private SurveyRound round() {
        return surveys.rounds().of(estate(), survey.id());
    }

    private UUID estate() {
        return survey.place().id();
    }
}
