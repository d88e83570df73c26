package cn.linli.feedback.web;

import cn.linli.feedback.TicketLists;
import cn.linli.feedback.TicketRow;
import cn.linli.feedback.Topics;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list of tickets as a table to take away; it holds no telephone numbers. */
@Component
@RequiredArgsConstructor
class TicketSheet {

    private static final int BATCH = 500;

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("number", "工单号", "Number").wide(12),
            SheetColumn.of("kind", "类别", "Kind").wide(10),
            SheetColumn.of("severity", "级别", "Severity").wide(10),
            SheetColumn.of("topic", "主题", "Topic").wide(16),
            SheetColumn.of("place", "位置", "Place").wide(16),
            SheetColumn.of("reporter", "反映人", "Reported by").wide(12),
            SheetColumn.of("words", "内容", "Words").wide(60),
            SheetColumn.of("registered", "登记时间", "Registered")
                    .as(SheetColumn.Kind.DATE)
                    .wide(18),
            SheetColumn.of("state", "状态", "State").wide(14),
            SheetColumn.of("due", "处理期限", "Due").as(SheetColumn.Kind.DATE).wide(18),
            SheetColumn.of("kept", "是否按时", "In time").wide(12),
            SheetColumn.of("responder", "首问负责人", "First responder").wide(12),
            SheetColumn.of("handler", "处理人", "Handler").wide(12),
            SheetColumn.of("reopened", "重新打开次数", "Reopened")
                    .as(SheetColumn.Kind.NUMBER)
                    .wide(12));

    private final TicketLists lists;
    private final Topics topics;
    private final MessageSource messages;

    /**
     * @param chosen the selected tickets; none for all that the filter finds
     */
    void write(SheetWriter writer, Estate estate, Standing me, ListFilter filter, List<UUID> chosen, Locale language) {
        Map<String, String> names = topics.names(language);
        writer.header(COLUMNS, language);
        if (!chosen.isEmpty()) {
            lists.of(estate.getId(), me.id(), chosen).forEach(row -> write(writer, estate, row, names, language));
            return;
        }
        ListFilter batch = filter;
        List<TicketRow> rows;
        do {
            rows = lists.page(estate.getId(), me.id(), batch.query(), BATCH);
            rows.forEach(row -> write(writer, estate, row, names, language));
            batch = rows.isEmpty() ? batch : batch.after(rows.get(rows.size() - 1));
        } while (rows.size() == BATCH);
    }

    private void write(SheetWriter writer, Estate estate, TicketRow row, Map<String, String> names, Locale language) {
        writer.row(
                row.number(),
                say("feedback.kind." + row.kind(), language),
                say("feedback.severity." + row.severity(), language),
                names.getOrDefault(row.topic(), row.topic()),
                row.place(),
                row.reporterName(),
                row.words(),
                local(row.registeredAt(), estate),
                say("feedback.state." + row.state(), language),
                local(row.due(), estate),
                row.kept() == null ? null : say(row.kept() ? "desk.kept" : "desk.notKept", language),
                row.firstResponder(),
                row.handler(),
                row.round() - 1);
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, Estate estate) {
        return at == null ? null : at.atZone(estate.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
