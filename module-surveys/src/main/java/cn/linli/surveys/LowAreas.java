package cn.linli.surveys;

import java.util.List;

/** Which areas of a counted survey are low by rule, the lowest first; the topic that counts contributes the bean. */
public interface LowAreas {

    /** None before the survey is counted. */
    List<LowArea> of(SurveyRound round);
}
