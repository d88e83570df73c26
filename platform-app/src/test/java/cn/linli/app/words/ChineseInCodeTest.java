package cn.linli.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Chinese that people see stands in the message bundles, beside its English; what may stand in code is named here, with the reason. */
class ChineseInCodeTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final String READS = "reads what people type or what stands in their spreadsheets";
    private static final String HEADS =
            "names a spreadsheet's columns in both languages at once, because they are read back";
    private static final String STARTS = "is said in both languages on the console, before there is a page";
    private static final String DATES = "writes a date or a place as that language does, with the English beside it";
    private static final String KEEPS =
            "names what nobody named, in what is kept for good and not in a page: data has one language";

    private static final Map<String, String> MAY = Map.ofEntries(
            Map.entry("app/Greeting", STARTS),
            Map.entry("app/database/Account", STARTS),
            Map.entry("app/database/Cluster", STARTS),
            Map.entry("app/database/DataFolder", STARTS),
            Map.entry("app/database/DatabaseRefusal", STARTS),
            Map.entry("app/database/MissingRoleAnalyzer", STARTS),
            Map.entry("app/database/Programs", STARTS),
            Map.entry("app/setup/SetUpAtStart", STARTS),
            Map.entry("app/admin/Patches", READS),
            Map.entry("callbacks/KindWords", READS),
            Map.entry("feedback/TicketLists", READS),
            Map.entry("residents/HomeNumber", READS),
            Map.entry("residents/RoomQuery", READS),
            Map.entry("residents/importing/CellWords", READS),
            Map.entry("residents/importing/RowReading", READS),
            Map.entry("web/sheet/SheetColumn", READS),
            Map.entry("residents/importing/ResidentColumns", HEADS),
            Map.entry("residents/web/ImportSheets", HEADS),
            Map.entry("residents/web/OccupancySheet", HEADS),
            Map.entry("residents/web/RegisterSheet", HEADS),
            Map.entry("bulletins/web/IssueSheet", HEADS),
            Map.entry("feedback/web/DefectController", HEADS),
            Map.entry("feedback/web/FiguresSheet", HEADS),
            Map.entry("feedback/web/TicketSheet", HEADS),
            Map.entry("web/sheet/WorkbookWriter", HEADS),
            Map.entry("feedback/web/OwnerDates", DATES),
            Map.entry("feedback/web/PaperDates", DATES),
            Map.entry("feedback/web/OwnerPlace", DATES),
            Map.entry("feedback/SpotChecks", KEEPS),
            Map.entry("feedback/web/OwnerCourses", KEEPS),
            Map.entry("feedback/web/OwnerFormController", KEEPS),
            Map.entry("residents/Building", KEEPS));

    @Test
    void noClassSpeaksChineseOfItsOwn() {
        Map<String, Set<String>> found = new TreeMap<>();
        Sources.literals().forEach((file, literals) -> {
            String name = file.replaceFirst("^cn/linli/", "").replaceFirst("\\.java$", "");
            List<String> chinese = literals.stream().filter(HAN.asPredicate()).toList();
            if (!chinese.isEmpty() && !name.startsWith("app/demo/")) {
                found.put(name, Set.copyOf(chinese));
            }
        });
        assertThat(found.keySet())
                .as(
                        "of %s",
                        found.entrySet().stream()
                                .filter(file -> !MAY.containsKey(file.getKey()))
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")))
                .containsExactlyInAnyOrderElementsOf(MAY.keySet());
    }
}
