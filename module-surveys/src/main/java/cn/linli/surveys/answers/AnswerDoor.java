package cn.linli.surveys.answers;

import cn.linli.kernel.Refused;
import cn.linli.surveys.draw.RoundOfForm;
import cn.linli.surveys.draw.SurveyForm;

/** What is behind a home's link: its form, the survey, what is asked, and whether an answer is still taken. */
public record AnswerDoor(SurveyForm form, RoundOfForm round, AskedForm asked, Admission admission) {

    public boolean isOpen() {
        return admission == Admission.OPEN;
    }

    void require() {
        Refused.unless(isOpen(), "survey.admission." + admission);
    }
}
