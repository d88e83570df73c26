package cn.linli.bulletins.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints sheets as PDF/A-2u: every character is in the file and can be searched for, colours are told, nothing comes from
 * elsewhere.
 */
@Component
@RequiredArgsConstructor
public class Press {

    /** A character that the typeface does not have. */
    private static final String MISSING = "\u25A1";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final PaperFonts fonts;

    /** The sheet as a file. */
    public byte[] print(Sheet sheet, Form form) {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
            builder.useColorProfile(COLOURS);
            builder.useReplacementText(MISSING);
            fonts.lendTo(builder, pdf);
            new KeptPictures(sheet.pictures()).lendTo(builder);
            builder.useSVGDrawer(new Drawings(fonts.regular()));
            builder.withW3cDocument(new W3CDom().fromJsoup(page(sheet, form)), Sheet.picture(""));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                Particulars.write(pdf, sheet);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                pdf.save(file, CompressParameters.NO_COMPRESSION);
                return file.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be printed", e);
        }
    }

    private Document page(Sheet sheet, Form form) {
        // Papers lie on file in the language that all who may ask for them read.
        Context words = new Context(Locale.SIMPLIFIED_CHINESE);
        words.setVariable("sheet", sheet);
        words.setVariable("signedAt", MINUTE.format(sheet.signing().at()));
        Document page = Jsoup.parse(templates.process(form.template(), words));
        page.expectFirst("#words").append(sheet.body());
        page.select("script, style, link, iframe, object, embed, base, meta[http-equiv]")
                .remove();
        page.head().appendElement("style").appendChild(new DataNode(style(form)));
        page.outputSettings().prettyPrint(false);
        return Jsoup.parse(Lookalikes.replaced(page.html()));
    }

    private static String style(Form form) {
        return resource("/print/paper.css") + resource(form.style());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Press.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own style cannot be read", e);
        }
    }
}
