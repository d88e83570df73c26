package cn.linli.surveys.web;

import cn.linli.surveys.SurveyRound;
import cn.linli.web.Here;

/** What a topic adds to the page of one round: each contributes a bean that gives its part something to show. */
public interface SurveySection {

    /** Fills in what the parts of the page show; asked each time the page is shown. */
    void show(Here here, SurveyRound round);
}
