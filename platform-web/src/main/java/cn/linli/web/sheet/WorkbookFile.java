package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an .xlsx file, found by their relationships and checked before any of them is believed. */
final class WorkbookFile implements Closeable {

    private static final String WORKBOOK_TYPE = "spreadsheetml.sheet.main+xml";

    private final ZipFile zip;
    private final SheetLimits limits;
    private final BoundedInput.Total total = new BoundedInput.Total();
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final String main;
    private boolean since1904;

    private WorkbookFile(ZipFile zip, SheetLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        Refused.unless(zip.size() <= limits.entries(), "sheet.file.entries", limits.entries());
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (entries.put(partName(entry.getName()), entry) != null) {
                throw unreadable();
            }
        }
        refuseDocumentTypes();
        main = findMain();
    }

    static WorkbookFile open(Path file, SheetLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw unreadable();
        }
        try {
            return new WorkbookFile(zip, limits);
        } catch (ZipException | EOFException e) {
            zip.close();
            throw unreadable();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static Refused unreadable() {
        return Refused.because("sheet.file.unreadable");
    }

    static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    boolean since1904() {
        return since1904;
    }

    /** The first worksheet that is not hidden. */
    XmlPart firstVisibleSheet() throws IOException {
        Map<String, Relationship> related = relationshipsOf(main);
        try (XmlPart part = require(main)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    since1904 = part.isTrue("date1904");
                } else if (part.starts("sheet")
                        && part.attribute("state", "visible").equals("visible")) {
                    Relationship sheet = related.get(part.attribute("id", ""));
                    if (sheet != null && sheet.is("worksheet")) {
                        return require(sheet.target());
                    }
                }
            }
        }
        throw Refused.because("sheet.file.noSheet");
    }

    SharedStrings sharedStrings() throws IOException {
        SharedStrings strings = new SharedStrings(limits.sharedBytes());
        try (XmlPart part = related("sharedStrings")) {
            StringBuilder text = new StringBuilder();
            while (part != null && part.next()) {
                if (part.starts("si")) {
                    text.setLength(0);
                    if (!part.readRichText("si", text, limits.cellLength())) {
                        throw Refused.because("sheet.text.tooLong", limits.cellLength());
                    }
                    strings.add(EscapedText.read(text));
                }
            }
        }
        return strings;
    }

    CellStyles styles() throws IOException {
        try (XmlPart part = related("styles")) {
            return part == null ? CellStyles.NONE : CellStyles.read(part);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void refuseDocumentTypes() throws IOException {
        for (String name : entries.keySet()) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                try (XmlPart part = require(name)) {
                    while (part.next() && !part.starts()) {
                        // A document type can only stand before the root.
                    }
                }
            }
        }
    }

    private String findMain() throws IOException {
        String found = relationshipsOf("").values().stream()
                .filter(relationship -> relationship.is("officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElseThrow(() -> Refused.because("sheet.file.notWorkbook"));
        String type = contentTypeOf(found);
        Refused.unless(!type.toLowerCase(Locale.ROOT).contains("macroenabled"), "sheet.file.macros");
        Refused.unless(type.endsWith(WORKBOOK_TYPE), "sheet.file.notWorkbook");
        return found;
    }

    private String contentTypeOf(String name) throws IOException {
        Map<String, String> byExtension = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        try (XmlPart part = part("[content_types].xml")) {
            Refused.unless(part != null, "sheet.file.notWorkbook");
            while (part != null && part.next()) {
                if (part.starts("Override")) {
                    byName.put(partName(part.attribute("PartName", "")), part.attribute("ContentType", ""));
                } else if (part.starts("Default")) {
                    byExtension.put(
                            part.attribute("Extension", "").toLowerCase(Locale.ROOT),
                            part.attribute("ContentType", ""));
                }
            }
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return byName.getOrDefault(name, byExtension.getOrDefault(extension, ""));
    }

    private @Nullable XmlPart related(String kind) throws IOException {
        for (Relationship relationship : relationshipsOf(main).values()) {
            if (relationship.is(kind)) {
                return part(relationship.target());
            }
        }
        return null;
    }

    private Map<String, Relationship> relationshipsOf(String source) throws IOException {
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        Map<String, Relationship> found = new LinkedHashMap<>();
        try (XmlPart part = part(folder + "_rels/" + source.substring(slash) + ".rels")) {
            while (part != null && part.next()) {
                if (part.starts("Relationship")
                        && !part.attribute("TargetMode", "").equals("External")) {
                    String target = resolve(folder, part.attribute("Target", ""));
                    found.put(part.attribute("Id", ""), new Relationship(part.attribute("Type", ""), target));
                }
            }
        }
        return found;
    }

    private XmlPart require(String name) throws IOException {
        XmlPart part = part(name);
        if (part == null) {
            throw unreadable();
        }
        return part;
    }

    private @Nullable XmlPart part(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        return new XmlPart(BoundedInput.of(zip, entry, limits, total));
    }

    /** Part names ignore case; some programs write them with backslashes. */
    private static String partName(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static String resolve(String folder, String target) {
        String name = target.replace('\\', '/');
        List<String> path = new ArrayList<>();
        for (String step : (name.startsWith("/") ? name : folder + name).split("/")) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.remove(path.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return partName(String.join("/", path));
    }

    private record Relationship(String type, String target) {

        /** The namespaces of the two editions of the format differ; the last step does not. */
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
