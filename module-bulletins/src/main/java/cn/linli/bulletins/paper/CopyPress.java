package cn.linli.bulletins.paper;

import cn.linli.web.qr.QrCode;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints one form many times over: what all copies share is laid out once and is in the file once, what differs is written into
 * its places. A thousand copies take seconds, and their file little more than that of one.
 */
@Component
@RequiredArgsConstructor
public class CopyPress {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final String MISSING = "\u25A1";

    private final ITemplateEngine templates;
    private final PaperFonts fonts;

    /** What differs from copy to copy; its place in millimetres from the upper left corner of a page, counted from 0. */
    public sealed interface Mark permits Words, Code {

        int page();
    }

    /** A line of words, its foot at {@code y}, so many points high. */
    public record Words(int page, float x, float y, float size, boolean bold, String text) implements Mark {}

    /** A code for a phone's camera, its upper left corner at {@code x} and {@code y}. */
    public record Code(int page, float x, float y, float edge, QrCode code) implements Mark {}

    /** Marks of a page that the form does not have are left out. */
    public void print(
            String template, String style, Map<String, Object> words, List<List<Mark>> copies, OutputStream out) {
        try (PDDocument layout = Loader.loadPDF(layout(template, style, words));
                PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            LayerUtility layers = new LayerUtility(pdf);
            List<PDFormXObject> pages = new ArrayList<>();
            for (int page = 0; page < layout.getNumberOfPages(); page++) {
                pages.add(layers.importPageAsForm(layout, page));
            }
            PDFont regular = fonts.regularIn(pdf);
            PDFont bold = fonts.boldIn(pdf);
            for (List<Mark> copy : copies) {
                for (int page = 0; page < pages.size(); page++) {
                    PDPage sheet = new PDPage(PDRectangle.A4);
                    pdf.addPage(sheet);
                    try (PDPageContentStream pen = new PDPageContentStream(pdf, sheet)) {
                        pen.drawForm(pages.get(page));
                        for (Mark mark : copy) {
                            if (mark.page() == page) {
                                write(pen, mark, regular, bold);
                            }
                        }
                    }
                }
            }
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Forms cannot be printed", e);
        }
    }

    private static void write(PDPageContentStream pen, Mark mark, PDFont regular, PDFont bold) throws IOException {
        if (mark instanceof Words words) {
            PDFont font = words.bold() ? bold : regular;
            pen.beginText();
            pen.setFont(font, words.size());
            pen.newLineAtOffset(words.x() * POINTS_PER_MM, height(words.y()));
            pen.showText(known(Lookalikes.replaced(words.text()), font));
            pen.endText();
        } else if (mark instanceof Code code) {
            float module = code.edge() * POINTS_PER_MM / code.code().size();
            for (QrCode.Run run : code.code().runs()) {
                pen.addRect(
                        code.x() * POINTS_PER_MM + run.x() * module,
                        height(code.y()) - (run.y() + 1) * module,
                        run.length() * module,
                        module);
            }
            pen.fill();
        }
    }

    private static float height(float millimetres) {
        return PDRectangle.A4.getHeight() - millimetres * POINTS_PER_MM;
    }

    private static String known(String text, PDFont font) {
        StringBuilder known = new StringBuilder();
        text.codePoints()
                .forEach(character -> known.append(has(font, character) ? Character.toString(character) : MISSING));
        return known.toString();
    }

    private static boolean has(PDFont font, int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    private byte[] layout(String template, String style, Map<String, Object> words) throws IOException {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, words);
        Document page = Jsoup.parse(templates.process(template, context));
        page.select("script, style, link, base, meta[http-equiv]").remove();
        page.head().appendElement("style").appendChild(new DataNode(resource(style)));
        page.outputSettings().prettyPrint(false);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useReplacementText(MISSING);
            fonts.lendTo(builder, pdf);
            new KeptPictures(Map.of()).lendTo(builder);
            builder.withW3cDocument(
                    new W3CDom().fromJsoup(Jsoup.parse(Lookalikes.replaced(page.html()))), Sheet.picture(""));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                pdf.save(file);
                return file.toByteArray();
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CopyPress.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
