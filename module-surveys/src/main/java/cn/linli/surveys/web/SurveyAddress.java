package cn.linli.surveys.web;

import cn.linli.web.Here;
import java.util.UUID;

/** Where the pages of surveys are. */
final class SurveyAddress {

    private SurveyAddress() {}

    static String list(Here here) {
        return "/e/" + here.estate().getCode() + "/surveys";
    }

    static String of(Here here, UUID round) {
        return list(here) + "/" + round;
    }

    static String back(Here here, UUID round) {
        return "redirect:" + of(here, round);
    }
}
