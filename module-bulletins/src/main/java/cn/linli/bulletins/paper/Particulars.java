package cn.linli.bulletins.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What a file says of itself, the same in both places where readers look: that it is PDF/A-2u, its title, whose it is, and
 * when it was made by the program's own clock.
 */
final class Particulars {

    private static final int PART = 2;
    private static final String CONFORMANCE = "U";
    private static final String PROGRAM = "Linli";

    private Particulars() {}

    static void write(PDDocument pdf, Sheet sheet) throws IOException {
        String title = plain(sheet.title());
        String author = plain(sheet.company() == null ? sheet.estate() : sheet.company() + " " + sheet.estate());
        Calendar made = GregorianCalendar.from(sheet.signing().at());
        made.set(Calendar.MILLISECOND, 0);

        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(made);
        pdf.setDocumentInformation(information);

        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(packet(title, author, made));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static byte[] packet(String title, String author, Calendar made) throws IOException {
        XMPMetadata packet = XMPMetadata.createXMPMetadata();
        try {
            PDFAIdentificationSchema identification = packet.createAndAddPDFAIdentificationSchema();
            identification.setPart(PART);
            identification.setConformance(CONFORMANCE);
            DublinCoreSchema core = packet.createAndAddDublinCoreSchema();
            core.setFormat("application/pdf");
            core.setTitle(title);
            core.addCreator(author);
            XMPBasicSchema basic = packet.createAndAddXMPBasicSchema();
            basic.setCreatorTool(PROGRAM);
            basic.setCreateDate(made);
            AdobePDFSchema producer = packet.createAndAddAdobePDFSchema();
            producer.setProducer(PROGRAM);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            new XmpSerializer().serialize(packet, written, true);
            return written.toString(StandardCharsets.UTF_8)
                    // Some writers of XML lose the prefix.
                    .replace(" lang=\"x-default\"", " xml:lang=\"x-default\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("A paper's particulars cannot be written", e);
        }
    }

    /** XML has no words for control characters. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
