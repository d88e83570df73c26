package cn.linli.app.journeys;

import cn.linli.testing.PhoneCamera;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What one printed form says to whoever holds it.
 *
 * @param serial on the coupon
 * @param code on the answer part
 * @param door where the coupon's code leads a phone
 */
record SurveyPaper(String home, String serial, String code, String door) {

    private static final Pattern HOME = Pattern.compile("(?m)^\\d+-\\d+-\\d{3}\\b");
    private static final Pattern SERIAL = Pattern.compile("(?m)^\\d{4}\\b");
    private static final Pattern CODE = Pattern.compile("\\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\\b");

    /** One of each page. */
    static List<SurveyPaper> in(Path pdf) {
        try (PDDocument sheets = Loader.loadPDF(pdf.toFile())) {
            List<SurveyPaper> papers = new ArrayList<>();
            for (int page = 0; page < sheets.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page + 1);
                words.setEndPage(page + 1);
                String said = words.getText(sheets);
                papers.add(new SurveyPaper(
                        found(HOME, said), found(SERIAL, said), found(CODE, said), scanned(sheets, page)));
            }
            return papers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new AssertionError("The paper says nothing like " + pattern + ": " + said);
        }
        return found.group();
    }

    /** The path only, because a test's program has a port of its own. */
    private static String scanned(PDDocument sheets, int page) throws IOException {
        return PhoneCamera.reads(dots -> new PDFRenderer(sheets).renderImageWithDPI(page, dots))
                .replaceFirst("https?://[^/]+", "");
    }
}
