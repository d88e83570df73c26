package cn.linli.app.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An exported file as a spreadsheet program sees it.
 *
 * @param tempting texts that would be a formula if they were typed
 * @param running what would be run, or might be
 */
record Spreadsheet(List<String> tempting, List<String> running) {

    private static final Pattern STARTS =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠﹦﹢﹣﹫].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static boolean isOne(byte[] file) {
        return file.length > 4
                && (file[0] == 'P' && file[1] == 'K' || file[0] == (byte) 0xEF && file[1] == (byte) 0xBB);
    }

    static Spreadsheet read(byte[] file) throws IOException {
        Spreadsheet sheet = new Spreadsheet(new ArrayList<>(), new ArrayList<>());
        if (file[0] == 'P') {
            sheet.readWorkbook(file);
        } else {
            sheet.readText(new String(file, 3, file.length - 3, StandardCharsets.UTF_8));
        }
        return sheet;
    }

    private void readWorkbook(byte[] file) throws IOException {
        Path kept = Files.createTempFile("export", ".xlsx");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Document part = Jsoup.parse(
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8),
                        "",
                        Parser.xmlParser());
                if (entry.getName().matches("xl/(externalLinks|embeddings|macrosheets).*|.*\\.bin|.*vba.*")) {
                    running.add(entry.getName());
                }
                part.select("c > f, ddeLink, oleLink").forEach(formula -> running.add(formula.text()));
                part.select("c").forEach(this::readCell);
            }
        } finally {
            Files.delete(kept);
        }
    }

    /** A text is run by nothing as long as its cell says that it is one. */
    private void readCell(Element cell) {
        boolean typed = cell.attr("t").equals("inlineStr") || cell.attr("t").equals("s");
        String text = typed ? cell.select("is").text() : cell.select("v").text();
        String raw =
                typed ? cell.select("is t").stream().map(Element::wholeText).reduce("", String::concat) : text;
        if (STARTS.matcher(raw).matches()) {
            tempting.add(raw);
            if (!typed && !NUMBER.matcher(raw).matches()) {
                running.add(raw);
            }
        }
    }

    private void readText(String text) {
        CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .forEach(record -> record.getFields().forEach(field -> {
                    if (STARTS.matcher(field).matches()
                            && !NUMBER.matcher(field).matches()) {
                        running.add(field);
                    }
                    if (field.startsWith("'")
                            && STARTS.matcher(field.substring(1)).matches()) {
                        tempting.add(field);
                    }
                }));
    }
}
