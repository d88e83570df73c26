package cn.linli.surveys;

/** What must be so before a step of a round can be taken; each topic may contribute a bean. */
public interface SurveyCondition {

    /** Refuses with a sentence while something is missing, such as forms that are not handed out. */
    void require(SurveyAction action, SurveyRound round);
}
