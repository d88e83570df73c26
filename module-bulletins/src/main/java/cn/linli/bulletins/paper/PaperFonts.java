package cn.linli.bulletins.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The typeface of all papers. Each face is read once, when the first paper needs it; every paper then takes only the
 * characters that it prints.
 */
@Component
public class PaperFonts {

    private static final String FAMILY = "Noto Sans SC";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Face regular = new Face("/fonts/noto-sans-sc-regular.ttf");
    private final Face bold = new Face("/fonts/noto-sans-sc-bold.ttf");

    void lendTo(PdfRendererBuilder builder, PDDocument pdf) {
        builder.useFont(regular.in(pdf), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(bold.in(pdf), FAMILY, BOLD, FontStyle.NORMAL, true);
    }

    /** For one paper that is written without a layout. */
    PDFont regularIn(PDDocument pdf) {
        return regular.in(pdf).supply();
    }

    PDFont boldIn(PDDocument pdf) {
        return bold.in(pdf).supply();
    }

    TrueTypeFont regular() {
        return regular.read();
    }

    /** One weight of the typeface. What is read is never changed, so that papers may be made side by side. */
    private static final class Face {

        private final String resource;
        private @Nullable TrueTypeFont font;

        Face(String resource) {
            this.resource = resource;
        }

        PDFontSupplier in(PDDocument pdf) {
            return new Lent(this, pdf);
        }

        synchronized TrueTypeFont read() {
            TrueTypeFont read = font;
            if (read == null) {
                try (InputStream file = Objects.requireNonNull(Face.class.getResourceAsStream(resource))) {
                    read = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                    font = read;
                } catch (IOException e) {
                    throw new UncheckedIOException("The program's own font cannot be read", e);
                }
            }
            return read;
        }
    }

    /** A face for one paper, taken when the first character asks for it. */
    private static final class Lent extends PDFontSupplier {

        private final Face face;
        private final PDDocument pdf;

        @SuppressWarnings("NullAway")
        Lent(Face face, PDDocument pdf) {
            super(null);
            this.face = face;
            this.pdf = pdf;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, face.read(), true);
            } catch (IOException e) {
                throw new UncheckedIOException("The program's own font cannot be used", e);
            }
        }
    }
}
