package cn.linli.app.demo;

import cn.linli.surveys.LowAreas;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.answers.Answers;
import cn.linli.surveys.answers.Coupons;
import cn.linli.surveys.answers.Papers;
import cn.linli.surveys.answers.Reminders;
import cn.linli.surveys.answers.Unkeyed;
import cn.linli.surveys.draw.Draws;
import cn.linli.surveys.draw.FormLinks;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.HandOuts;
import cn.linli.surveys.draw.SheetCodes;
import cn.linli.surveys.history.HistoryColumns;
import cn.linli.surveys.history.SurveyImports;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.promises.SurveyLetters;
import cn.linli.surveys.promises.SurveySummaries;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.surveys.remarks.SurveyRemarks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The façades through which the surveys of the story are told: the same that the pages call. */
@Component
@Profile("demo")
record DemoSurveyDesk(
        Questionnaires questionnaires,
        Surveys surveys,
        SurveyRounds rounds,
        SurveyLists lists,
        Draws draws,
        HandOuts handOuts,
        FormLists forms,
        FormLinks links,
        SheetCodes codes,
        Answers answers,
        Coupons coupons,
        Papers papers,
        Unkeyed unkeyed,
        Reminders reminders,
        RemarkLists remarkLists,
        SurveyRemarks remarks,
        LowAreas lowAreas,
        SurveyMeasures measures,
        SurveyLetters letters,
        SurveySummaries summaries,
        SurveyImports imports,
        HistoryColumns columns) {}
