package cn.linli.surveys.web;

import java.util.UUID;

/** Where quality's pages of questionnaires and launches are. */
final class QuestionnaireAddress {

    static final String LIST = "/quality/questionnaires";
    static final String LAUNCHES = "/quality/surveys";

    private QuestionnaireAddress() {}

    static String back(UUID questionnaire) {
        return "redirect:" + LIST + "/" + questionnaire;
    }
}
