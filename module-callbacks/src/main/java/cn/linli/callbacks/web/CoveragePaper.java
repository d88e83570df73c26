package cn.linli.callbacks.web;

import cn.linli.bulletins.CompanyName;
import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Press;
import cn.linli.bulletins.paper.Sheet;
import cn.linli.callbacks.report.MonthReport;
import cn.linli.callbacks.report.MonthWords;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.Here;
import cn.linli.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** The month's report as an A4 paper; it speaks the language of the estate's files. */
@Component
@RequiredArgsConstructor
class CoveragePaper {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Press press;
    private final ITemplateEngine templates;
    private final PublicAddress address;
    private final ObjectProvider<CompanyName> company;
    private final MonthWords words;
    private final MessageSource messages;
    private final Clock clock;

    ResponseEntity<byte[]> of(Here here, MonthReport report) {
        Estate estate = here.estate();
        Context page = new Context(LANGUAGE);
        page.setVariable("report", report);
        page.setVariable("words", words.of(estate, report, LANGUAGE));
        page.setVariable("shown", new Shown(estate.getZone()));
        String title = say("callbacks.report.title", report.month());
        Sheet sheet = new Sheet(
                company.stream()
                        .flatMap(known -> known.name().stream())
                        .findFirst()
                        .orElse(null),
                estate.getName(),
                say("callbacks.title"),
                report.month().toString(),
                title,
                templates.process("callbacks/print/report", page),
                new Sheet.Signing(here.me().name(), clock.instant().atZone(estate.getZone())),
                address.of("/e/" + estate.getCode() + "/callbacks/report?month=" + report.month()),
                Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(estate.getName() + " " + title + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(press.print(sheet, Form.REPORT));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
