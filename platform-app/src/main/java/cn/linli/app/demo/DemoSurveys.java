package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Launch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The surveys of the story: one in each half-year at every estate, each told in its time. Of the last one every estate stands
 * elsewhere.
 */
final class DemoSurveys {

    private static final int TARGET = 75;
    private static final String FIRM = "清源社会调查中心";

    private final DemoDesk desk;
    private final DemoSurveyDesk surveys;
    private final DemoStage stage;
    private final DemoCompany company;
    private final List<DemoPlace> places;
    private final LocalDate today;
    private final DemoCollecting collecting;
    private final AtomicReference<UUID> questionnaire = new AtomicReference<>();

    DemoSurveys(
            DemoDesk desk,
            DemoSurveyDesk surveys,
            DemoStage stage,
            DemoCompany company,
            List<DemoPlace> places,
            LocalDate today) {
        this.desk = desk;
        this.surveys = surveys;
        this.stage = stage;
        this.company = company;
        this.places = places;
        this.today = today;
        this.collecting = new DemoCollecting(surveys, stage);
    }

    void plan(LocalDate first) {
        Actor quality = company.quality();
        stage.at(
                first.plusDays(3).atTime(10, 10),
                quality,
                () -> questionnaire.set(surveys.questionnaires().beginWithDefault(quality)));
        stage.at(
                first.plusDays(3).atTime(10, 50),
                quality,
                () -> surveys.questionnaires().issue(asked(), quality));
        places.forEach(place -> new DemoPastSurvey(surveys, stage, place)
                .plan(first.plusDays(5).atTime(9, 30), HalfYear.of(first).previous(), this::asked));
        halfYear(LocalDate.of(2025, 6, 3), false);
        halfYear(LocalDate.of(2025, 11, 4), true);
        halfYear(LocalDate.of(2026, 5, 12), false);
        thisHalfYear();
    }

    private void halfYear(LocalDate launched, boolean oneShort) {
        List<DemoSurvey> all =
                places.stream().map(place -> DemoSurvey.at(place, launched)).toList();
        launch(launched, all, null);
        for (DemoSurvey survey : all) {
            boolean small = oneShort && survey.place().plan().defects() > 1;
            collecting.whole(survey, small ? 0.69 : 0.8 + survey.random().nextInt(8) / 100.0, small);
            DemoPromises promises = promises(survey, launched.plusDays(small ? 12 : 10));
            promises.answered(5);
            promises.delivered();
            if (isUnsettled(survey)) {
                promises.keptAnew(today.minusDays(3));
            } else {
                promises.kept();
            }
        }
        summary(launched.plusDays(26).atTime(15, 20), HalfYear.of(launched));
    }

    /** At one estate owners were not content with what was done in spring. */
    private boolean isUnsettled(DemoSurvey survey) {
        double defects = survey.place().plan().defects();
        return survey.half().equals(HalfYear.of(today).previous()) && defects > 0 && defects < 1;
    }

    /** Waits for the reader of the letter; asks owners just now, by an outside firm; is handed out from door to door. */
    private void thisHalfYear() {
        LocalDate earlier = today.minusDays(24);
        LocalDate lately = today.minusDays(3);
        List<DemoSurvey> first = places.stream()
                .filter(place -> place.plan().defects() > 1)
                .map(place -> DemoSurvey.at(place, earlier))
                .toList();
        launch(earlier, first, null);
        first.forEach(survey -> {
            collecting.whole(survey, 0.8, false);
            DemoPromises promises = promises(survey, earlier.plusDays(10));
            promises.answered(11);
            promises.raise(today.atTime(8, 40), "HANDOVER_DEFECT");
        });
        List<DemoSurvey> others = places.stream()
                .filter(place -> place.plan().defects() < 1)
                .map(place -> DemoSurvey.at(place, lately))
                .toList();
        launch(lately, others, FIRM);
        others.forEach(survey -> {
            if (survey.place().plan().defects() == 0) {
                collecting.running(survey, company.surveyor());
            } else {
                collecting.begun(survey);
            }
        });
    }

    private void launch(LocalDate day, List<DemoSurvey> all, @Nullable String firm) {
        Actor quality = company.quality();
        stage.at(day.atTime(9, 20), quality, () -> {
            surveys.surveys()
                    .launch(
                            HalfYear.of(day),
                            new Launch(
                                    DemoSurveyWords.title(HalfYear.of(day)),
                                    asked(),
                                    true,
                                    TARGET,
                                    firm,
                                    firm == null
                                            ? Set.of()
                                            : Set.of(company.surveyor().staffId())),
                            all.stream().map(survey -> survey.place().id()).toList(),
                            quality);
            all.forEach(survey -> survey.known()
                    .set(surveys.lists()
                            .page(survey.place().id(), null, 1)
                            .get(0)
                            .id()));
        });
    }

    private void summary(LocalDateTime at, HalfYear half) {
        Actor quality = company.quality();
        Actor reader = company.representative();
        stage.at(
                at,
                quality,
                () -> surveys.summaries().send(half, "三个小区均已递交统计表和公开信。评价低的类别都有措施和责任人，落实情况按公开信承诺的日期逐项验证。", quality));
        stage.at(at.plusDays(1), reader, () -> surveys.summaries().read(half, reader));
    }

    private DemoPromises promises(DemoSurvey survey, LocalDate closed) {
        return new DemoPromises(desk, surveys, stage, company, survey, closed);
    }

    private UUID asked() {
        return Objects.requireNonNull(questionnaire.get());
    }
}
