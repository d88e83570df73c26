package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.journal.Actors;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Filled;
import cn.linli.surveys.answers.KeyedPaper;
import cn.linli.surveys.draw.SurveyForm;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Which homes answer a survey and how: most by their links of an evening, one in five on paper. */
final class DemoSurveyAnswers {

    private static final int ONE_ON_PAPER = 5;

    private final DemoSurveyDesk desk;
    private final DemoStage stage;
    private final DemoSurvey survey;
    private final DemoSurveyForms forms;
    private final double share;
    private final List<SurveyForm> byLink = new ArrayList<>();
    private final List<SurveyForm> onPaper = new ArrayList<>();
    private final Map<String, Filled> written = new HashMap<>();

    /**
     * @param share how many of the homes that have a form by the first evening answer in the end
     */
    DemoSurveyAnswers(DemoSurveyDesk desk, DemoStage stage, DemoSurvey survey, DemoSurveyForms forms, double share) {
        this.desk = desk;
        this.stage = stage;
        this.survey = survey;
        this.forms = forms;
        this.share = share;
    }

    /** Who will answer, once the forms are out. */
    void choose(LocalDateTime at) {
        stage.at(at, Actor.SYSTEM, () -> {
            List<SurveyForm> out = new ArrayList<>(forms.issued());
            Collections.shuffle(out, survey.random());
            for (int i = 0; i < Math.round(out.size() * share); i++) {
                (i % ONE_ON_PAPER == 0 ? onPaper : byLink).add(out.get(i));
            }
        });
    }

    /** One evening of so many; together all of them. */
    void evening(LocalDateTime at, int number, int evenings) {
        stage.at(at, Actor.SYSTEM, () -> {
            Actor owner = Actor.owner(survey.id(), "-");
            Actors.as(owner, () -> {
                int size = byLink.size();
                byLink.subList(size * number / evenings, size * (number + 1) / evenings)
                        .forEach(this::answer);
                return true;
            });
        });
    }

    private void answer(SurveyForm form) {
        String path = desk.links().path(form.estate(), form.id().toString()).orElseThrow();
        var door = desk.answers().behind(path.substring(SurveyForm.LINK.length()));
        desk.answers().submit(door, opinion(door.asked()));
    }

    /** The coupons of all papers, and the day after their answers; the last ones may still lie on the desk. */
    void papers(LocalDateTime at, LocalDateTime keyed, int waiting) {
        Actor front = survey.place().crew().frontDesk();
        stage.at(
                at,
                front,
                () -> onPaper.forEach(
                        form -> desk.coupons().register(estate(), survey.id(), String.valueOf(form.serial()), front)));
        stage.at(keyed, front, () -> {
            AskedForm asked = desk.answers().askedBy(round());
            onPaper.subList(0, onPaper.size() - waiting).forEach(form -> key(form, asked, front));
        });
    }

    private void key(SurveyForm form, AskedForm asked, Actor by) {
        String code = forms.codeOf(form);
        Filled filled = opinion(asked);
        written.put(code, filled);
        desk.papers().key(estate(), survey.id(), code, null, filled, by);
    }

    /** One in twenty is keyed again by somebody else. */
    void check(LocalDateTime at) {
        Actor butler = survey.place().crew().butlerOf("1");
        stage.at(
                at,
                butler,
                () -> desk.papers().checked(round()).stream()
                        .filter(paper -> paper.state() == KeyedPaper.State.WAITING)
                        .forEach(paper -> desk.papers()
                                .keyAgain(
                                        estate(),
                                        survey.id(),
                                        paper.id(),
                                        Objects.requireNonNull(written.get(paper.code())),
                                        butler)));
    }

    /** The last paper came back empty. */
    void blank(LocalDateTime at) {
        Actor front = survey.place().crew().frontDesk();
        stage.at(
                at,
                front,
                () -> desk.unkeyed()
                        .note(
                                estate(),
                                survey.id(),
                                onPaper.get(onPaper.size() - 1).building(),
                                "答卷部分空白，只交回了回执",
                                front));
    }

    private Filled opinion(AskedForm asked) {
        return DemoOpinion.of(asked, survey.place(), survey.half(), survey.random());
    }

    private SurveyRound round() {
        return desk.rounds().of(estate(), survey.id());
    }

    private UUID estate() {
        return survey.place().id();
    }
}
