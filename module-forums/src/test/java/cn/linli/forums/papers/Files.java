package cn.linli.forums.papers;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Signatures;
import cn.linli.forums.ForumPhotos;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.testing.Cast.Stage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/** Leads a forum's papers through their course, and reads what was printed. */
@Component
@RequiredArgsConstructor
public class Files {

    private final ForumMinutes minutes;
    private final Documents documents;
    private final Approvals approvals;
    private final Signatures signatures;
    private final ForumPhotos photos;
    private final Evidence evidence;

    public UUID drafted(Stage stage, UUID forum) {
        return minutes.draft(stage.id(), forum, actor(stage.customerServiceLead()));
    }

    public void submitted(Stage stage, UUID document) {
        documents.submit(stage.id(), document, actor(stage.customerServiceLead()));
    }

    public void answered(Stage stage, UUID document, Verdict verdict) {
        UUID asked = approvals
                .pendingFor(Document.SUBJECT, document.toString())
                .get(0)
                .id();
        approvals.decide(stage.id(), asked, actor(stage.projectManager()), verdict, "请写明电梯的日期");
    }

    public void published(Stage stage, UUID document) {
        submitted(stage, document);
        answered(stage, document, Verdict.YES);
        signatures.keep("签名.png", picture(), actor(stage.projectManager()));
        documents.sign(stage.id(), document, actor(stage.projectManager()));
        documents.publish(stage.id(), document, actor(stage.projectManager()));
    }

    public void photographed(Stage stage, UUID forum) {
        EvidenceFile kept = evidence.keep(stage.id(), "会场.png", picture(), actor(stage.butler()));
        photos.add(stage.id(), forum, List.of(kept), "圆桌六张", actor(stage.butler()));
    }

    public static InputStream picture() {
        BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(40, 40, 300, 200);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    public byte[] bytes(EvidenceFile file) {
        try (InputStream content = evidence.open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Page by page. */
    public static List<String> text(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> {
                        reader.setStartPage(page);
                        reader.setEndPage(page);
                        try {
                            return reader.getText(pdf);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
