package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.vacancy.HomeState;
import cn.linli.residents.vacancy.OccupancyFilter;
import cn.linli.residents.vacancy.OccupancyTable;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The occupancy table as departments take it along. */
@Component
@RequiredArgsConstructor
class OccupancySheet {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("home", "房号", "Home"),
            SheetColumn.of("floor", "楼层", "Floor"),
            SheetColumn.of("occupancy", "入住状态", "State"),
            SheetColumn.of("since", "自", "Since").wide(12),
            SheetColumn.of("recordedBy", "登记人", "Recorded by"),
            SheetColumn.of("recordedAt", "登记时间", "Recorded at").wide(18),
            SheetColumn.of("reason", "依据", "Reason").wide(40),
            SheetColumn.of("expectedOn", "预计入住", "Expected").wide(12),
            SheetColumn.of("outlook", "空置原因", "Why empty").wide(40));

    private final OccupancyTable table;
    private final MessageSource messages;
    private final Clock clock;

    void write(SheetWriter sheet, Estate estate, OccupancyFilter filter, Locale locale) {
        sheet.title(messages.getMessage("occupancies.title", null, locale));
        sheet.header(COLUMNS, locale);
        table.each(estate.getId(), filter, estate.today(clock), home -> line(sheet, estate, home, locale));
    }

    private void line(SheetWriter sheet, Estate estate, HomeState home, Locale locale) {
        sheet.row(
                home.label(),
                home.floor(),
                messages.getMessage("residents.occupancy." + home.occupancy(), null, locale),
                home.since(),
                home.recordedBy(),
                home.recordedAt().atZone(estate.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                home.reason(),
                home.expectedOn(),
                home.outlook());
    }
}
