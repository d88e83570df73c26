package cn.linli.app.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
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

    /** As a camera reads the corner above on the right; the path only, because a test's program has a port of its own. */
    private static String scanned(PDDocument sheets, int page) throws IOException {
        BufferedImage sheet = new PDFRenderer(sheets).renderImageWithDPI(page, 100);
        BufferedImage code =
                sheet.getSubimage(sheet.getWidth() * 7 / 10, 0, sheet.getWidth() * 3 / 10, sheet.getHeight() / 4);
        int[] dots = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(code.getWidth(), code.getHeight(), dots))))
                    .getText()
                    .replaceFirst("https?://[^/]+", "");
        } catch (ReaderException e) {
            throw new AssertionError("No phone reads the code on page " + (page + 1), e);
        }
    }
}
