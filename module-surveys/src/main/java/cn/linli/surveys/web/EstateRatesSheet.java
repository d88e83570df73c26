package cn.linli.surveys.web;

import cn.linli.kernel.Share;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Survey;
import cn.linli.surveys.SurveyArea;
import cn.linli.surveys.counting.EstatesOfSurvey;
import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.Interval;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All estates of a survey, a row each, read some hundred at a time. */
@Component
@RequiredArgsConstructor
class EstateRatesSheet {

    private static final int AT_A_TIME = 500;
    private static final int DIGITS = 2;

    private final EstatesOfSurvey estates;
    private final MessageSource messages;

    void write(SheetWriter sheet, String title, Survey survey, Questionnaire asked, Locale language) {
        sheet.title(title).header(columns(asked), language);
        EstatesOfSurvey.Mark mark = null;
        List<EstatesOfSurvey.Line> lines;
        do {
            lines = estates.of(survey, mark, AT_A_TIME);
            for (EstatesOfSurvey.Line line : lines) {
                sheet.row(row(line, asked, language));
                mark = line.mark();
            }
        } while (lines.size() == AT_A_TIME);
    }

    private List<@Nullable Object> row(EstatesOfSurvey.Line line, Questionnaire asked, Locale language) {
        List<@Nullable Object> cells = new ArrayList<>();
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        Share returned = line.returned();
        cells.add(line.code());
        cells.add(english ? line.nameEn() : line.name());
        cells.add(messages.getMessage("surveys.state." + line.state(), null, language));
        cells.add(returned == null ? null : returned.whole());
        cells.add(returned == null ? null : returned.part());
        cells.add(rate(line.overall()));
        Figure overall = line.overall();
        Estimate rate = overall == null ? null : overall.rate();
        Interval interval = rate == null ? null : rate.interval();
        cells.add(interval == null ? null : decimal(100 * interval.low()));
        cells.add(interval == null ? null : decimal(100 * interval.high()));
        cells.add(rate(line.all()));
        asked.getAreas().forEach(area -> cells.add(rate(line.area(area.getId()))));
        return cells;
    }

    private static @Nullable BigDecimal rate(@Nullable Figure figure) {
        Estimate rate = figure == null ? null : figure.rate();
        return rate == null ? null : decimal(rate.percent());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private SheetColumns columns(Questionnaire asked) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                text("code"),
                text("estate"),
                text("state"),
                number("issued"),
                number("returned"),
                number("overall"),
                number("low"),
                number("high"),
                number("all")));
        int place = 1;
        for (SurveyArea area : asked.getAreas()) {
            // Numbered, because two areas may bear one name.
            columns.add(SheetColumn.of(
                            "area" + place,
                            place + ". " + area.getName().zh(),
                            place + ". " + area.getName().en())
                    .as(SheetColumn.Kind.NUMBER));
            place++;
        }
        return SheetColumns.of(columns.toArray(SheetColumn[]::new));
    }

    private SheetColumn number(String key) {
        return text(key).as(SheetColumn.Kind.NUMBER);
    }

    private SheetColumn text(String key) {
        return SheetColumn.of(
                key,
                messages.getMessage("surveys.estates." + key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage("surveys.estates." + key, null, Locale.ENGLISH));
    }
}
