package cn.linli.surveys.web;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.LocalWords;
import cn.linli.surveys.QuestionnaireLists;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveysOfCompany;
import cn.linli.web.Here;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Dates, half-years and figures as people read them. */
record Shown(ZoneId zone, Locale language, MessageSource messages) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static Shown of(Here here, MessageSource messages) {
        return new Shown(here.estate().getZone(), here.language(), messages);
    }

    /** {@code 2026-11-24 09:30} */
    public String at(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** {@code 2026-11-24} */
    public String date(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    }

    public String halfYear(String code) {
        return halfYear(code, messages, language);
    }

    static String halfYear(String code, MessageSource messages, Locale language) {
        return HalfYear.of(code)
                .map(half -> messages.getMessage(
                        "surveys.halfYear." + half.number(), new Object[] {String.valueOf(half.year())}, language))
                .orElse(code);
    }

    /** What a survey of a half-year is called unless somebody calls it something else. */
    public String due(HalfYear half) {
        return messages.getMessage(
                "survey.halfYear.due." + half.number(), new Object[] {String.valueOf(half.year())}, language);
    }

    /** A version of the questionnaire, where one is chosen among several. */
    public String version(QuestionnaireLists.Row row) {
        return say("surveys.questionnaire.named", row.number(), words(row.title()), row.items());
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /** One of two names of an estate. */
    public String name(SurveysOfCompany.Place place) {
        return isEnglish(language) ? place.nameEn() : place.name();
    }

    public String halfYear(SurveyRound round) {
        return halfYear(round.getHalfYear());
    }

    public String words(LocalWords words) {
        return words.in(language);
    }
}
