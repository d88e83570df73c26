package cn.linli.surveys.promises;

import cn.linli.bulletins.CompanyName;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Wording;
import cn.linli.feedback.Topics;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.estate.Estate;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.remarks.RemarkLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The first words of the public letter: what owners rate low and write about most, and what is done about it, in the form in
 * which such letters hang in the hall (004). Whoever writes may change every word but the promises.
 */
@Component
@RequiredArgsConstructor
class LetterWords {

    /** More subjects than that are not read. */
    static final int SUBJECTS = 5;

    /** Owners read Chinese; an English edition is somebody's own work. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final LowAreas lowAreas;
    private final RemarkLists remarks;
    private final SurveyMeasures measures;
    private final Topics topics;
    private final ObjectProvider<CompanyName> company;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    /** A line of the table: what owners said, what is done, by whom, by when. */
    public record Line(int number, String concern, String measure, String person, String date) {}

    Wording of(Estate estate, SurveyRound round) {
        Context words = new Context(LANGUAGE);
        words.setVariable("estate", estate);
        words.setVariable("round", round);
        words.setVariable("halfYear", halfYear(round));
        words.setVariable("low", lowAreas.of(round));
        words.setVariable("subjects", remarks.frequent(estate.getId(), round.getId(), SUBJECTS));
        words.setVariable("topics", topics.names(LANGUAGE));
        words.setVariable("lines", lines(round));
        words.setVariable(
                "company",
                company.orderedStream()
                        .flatMap(bean -> bean.name().stream())
                        .findFirst()
                        .orElse(""));
        words.setVariable("today", date(estate.today(clock)));
        String written = templates
                .process("surveys/print/letter", words)
                .replaceAll(">\\s+<", "><")
                .strip();
        return Wording.of(
                messages.getMessage("survey.letter.title", new Object[] {halfYear(round)}, LANGUAGE), written);
    }

    private List<Line> lines(SurveyRound round) {
        return measures.of(round).stream()
                .map(one -> new Line(
                        one.getNumber(), one.getConcern(), one.getMeasure(), one.getPersonName(), date(one.getDue())))
                .toList();
    }

    /** The first measure whose words, person or date do not stand in the letter as they were planned. */
    Optional<SurveyMeasure> missingIn(Edition edition, SurveyRound round) {
        String text = plain(edition.wording().text());
        return measures.of(round).stream().filter(one -> !stands(one, text)).findFirst();
    }

    /** With the day that owners were promised first, or the one that holds now. */
    private boolean stands(SurveyMeasure one, String text) {
        LocalDate first = one.getPromisedFor();
        return text.contains(plain(one.getMeasure()))
                && text.contains(plain(one.getPersonName()))
                && (text.contains(plain(date(one.getDue()))) || (first != null && text.contains(plain(date(first)))));
    }

    /** However an editor breaks the lines. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private String date(LocalDate day) {
        return messages.getMessage(
                "survey.letter.date",
                new Object[] {String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth()},
                LANGUAGE);
    }

    private String halfYear(SurveyRound round) {
        return HalfYear.of(round.getHalfYear())
                .map(half -> messages.getMessage(
                        "surveys.halfYear." + half.number(), new Object[] {String.valueOf(half.year())}, LANGUAGE))
                .orElse(round.getHalfYear());
    }
}
