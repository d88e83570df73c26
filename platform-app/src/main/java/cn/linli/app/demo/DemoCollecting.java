package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import java.time.LocalDateTime;
import lombok.RequiredArgsConstructor;

/** How a survey goes at an estate until it is closed, or until the visitor comes. */
@RequiredArgsConstructor
final class DemoCollecting {

    private static final int EVENINGS = 8;

    private final DemoSurveyDesk surveys;
    private final DemoStage stage;

    /** From the draw to the closing; where too few answered, the last day is waited for and the reason given. */
    void whole(DemoSurvey survey, double share, boolean small) {
        Actor lead = survey.place().crew().lead();
        DemoSurveyForms forms = new DemoSurveyForms(surveys, stage, survey);
        forms.draw(survey.at(0, 15, 0), lead);
        forms.print(survey.at(0, 15, 40), lead);
        forms.handOut(survey.at(1, 10, 0), true);
        forms.replaceOne(survey.at(2, 9, 30), lead);
        forms.issue(survey.at(2, 17, 0), lead);
        DemoSurveyAnswers answers = new DemoSurveyAnswers(surveys, stage, survey, forms, share);
        answers.choose(survey.at(2, 17, 30));
        for (int evening = 0; evening < EVENINGS; evening++) {
            answers.evening(survey.at(2 + evening, 20, 10), evening, EVENINGS);
        }
        if (small) {
            stage.at(
                    survey.at(7, 10, 0),
                    lead,
                    () -> surveys.reminders().remind(survey.place().id(), survey.id(), lead));
        }
        answers.papers(survey.at(7, 15, 30), survey.at(8, 15, 30), small ? 1 : 0);
        answers.check(survey.at(9, 10, 0));
        if (small) {
            answers.blank(survey.at(9, 11, 0));
        }
        LocalDateTime end = small ? survey.at(12, 10, 30) : survey.at(10, 17, 20);
        String reason = small ? "近三成抽中的住户在装修或仅周末入住，两次上门和一次短信提醒后仍未收回" : "";
        stage.at(end, lead, () -> surveys.rounds().close(survey.place().id(), survey.id(), reason, lead));
    }

    /** Not half have answered after the weekend, and two papers lie on the desk. */
    void running(DemoSurvey survey, Actor surveyor) {
        DemoSurveyForms forms = new DemoSurveyForms(surveys, stage, survey);
        forms.draw(survey.at(0, 10, 10), surveyor);
        forms.print(survey.at(0, 10, 40), surveyor);
        forms.handOut(survey.at(0, 13, 30), true);
        forms.replaceOne(survey.at(0, 16, 20), surveyor);
        forms.issue(survey.at(0, 17, 40), surveyor);
        DemoSurveyAnswers answers = new DemoSurveyAnswers(surveys, stage, survey, forms, 0.46);
        answers.choose(survey.at(0, 17, 50));
        for (int evening = 0; evening < 3; evening++) {
            answers.evening(survey.at(evening, 20, 30), evening, 3);
        }
        answers.papers(survey.at(2, 15, 10), survey.at(2, 16, 20), 2);
    }

    /** Three of four buildings have their forms. */
    void begun(DemoSurvey survey) {
        Actor lead = survey.place().crew().lead();
        DemoSurveyForms forms = new DemoSurveyForms(surveys, stage, survey);
        forms.draw(survey.at(0, 11, 0), lead);
        forms.print(survey.at(0, 11, 30), lead);
        forms.handOut(survey.at(1, 10, 0), false);
        DemoSurveyAnswers answers = new DemoSurveyAnswers(surveys, stage, survey, forms, 0.2);
        answers.choose(survey.at(1, 18, 0));
        answers.evening(survey.at(1, 20, 40), 0, 2);
        answers.evening(survey.at(2, 20, 40), 1, 2);
    }
}
