package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueRegister;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 《文件发放登记表》 as a table. */
@Component
@RequiredArgsConstructor
class IssueSheet {

    private static final int PAGE = 1000;
    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("way", "发放方式", "Way"),
            SheetColumn.of("place", "地点或房号", "Place or home").wide(18),
            SheetColumn.of("at", "发放时间", "Handed out at").wide(18),
            SheetColumn.of("by", "发放人", "Handed out by"),
            SheetColumn.of("receiver", "签收人", "Received by"));

    private final Documents documents;
    private final IssueRegister register;
    private final MessageSource messages;

    void write(SheetWriter sheet, Estate estate, Document document, Locale language) {
        sheet.title(messages.getMessage("bulletins.issue.form", null, language) + " · "
                + document.getEdition().getTitle());
        sheet.header(COLUMNS, language);
        lines(estate.getId(), document)
                .forEach(line -> sheet.row(
                        messages.getMessage("bulletins.way." + line.way(), null, language),
                        line.place(),
                        line.handed() == null
                                ? null
                                : line.handed()
                                        .at()
                                        .atZone(estate.getZone())
                                        .toLocalDateTime()
                                        .truncatedTo(ChronoUnit.MINUTES),
                        line.handed() == null ? null : line.handed().name(),
                        line.receiver()));
    }

    /** Every line of the paper's newest signed edition. */
    List<Issue> lines(UUID estate, Document document) {
        int edition = documents
                .lastSigned(estate, document.getId())
                .map(Edition::getNumber)
                .orElse(0);
        List<Issue> all = new ArrayList<>();
        List<Issue> page;
        do {
            UUID after = all.isEmpty() ? null : all.get(all.size() - 1).id();
            page = register.lines(estate, document.getId(), edition, false, after, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
