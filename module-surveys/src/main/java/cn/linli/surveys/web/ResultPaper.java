package cn.linli.surveys.web;

import cn.linli.bulletins.CompanyName;
import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Press;
import cn.linli.bulletins.paper.Sheet;
import cn.linli.kernel.estate.Estate;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.SurveyResults;
import cn.linli.web.Here;
import cn.linli.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Table and report as A4 papers; they speak the language that all who may ask for them read. */
@Component
@RequiredArgsConstructor
class ResultPaper {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    /** Of the scores 1 to 5, from what must change to what may stay. */
    private static final List<String> COLOURS = List.of("#a9231c", "#dc9a7c", "#d9d5ca", "#8dbcaa", "#0d5c55");

    private final Press press;
    private final ITemplateEngine templates;
    private final PublicAddress address;
    private final ObjectProvider<CompanyName> company;
    private final ReportWords words;
    private final SurveyResults results;
    private final MessageSource messages;
    private final Clock clock;

    ResponseEntity<byte[]> of(Here here, ResultTable table, String template, String title) {
        SurveyRound round = table.round();
        Estate estate = here.estate();
        Context page = new Context(LANGUAGE);
        page.setVariables(here.page());
        page.setVariable("shown", new Shown(estate.getZone(), LANGUAGE, messages));
        page.setVariable("figures", new ResultShown());
        page.setVariable("words", words.of(estate, table, results.leftOut(round), LANGUAGE));
        page.setVariable("colours", COLOURS);
        page.setVariable("plot", TrendPlot.of(results.trend(table), code -> Shown.halfYear(code, messages, LANGUAGE)));
        String half = Shown.halfYear(round.getHalfYear(), messages, LANGUAGE);
        Sheet sheet = new Sheet(
                company.stream()
                        .flatMap(known -> known.name().stream())
                        .findFirst()
                        .orElse(null),
                estate.getName(),
                say("surveys.title"),
                half,
                say(title),
                templates.process(template, page),
                new Sheet.Signing(here.me().name(), clock.instant().atZone(estate.getZone())),
                address.of(SurveyAddress.of(here, round.getId())),
                Map.of());
        String file = estate.getName() + " " + say(title) + " " + round.getHalfYear() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(press.print(sheet, Form.REPORT));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LANGUAGE);
    }
}
