package cn.linli.bulletins;

import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Press;
import cn.linli.bulletins.paper.Sheet;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Makes the paper of what is signed: printed, sealed, and kept byte for byte.
 */
@Component
@RequiredArgsConstructor
class Originals {

    private final Sheets sheets;
    private final Press press;
    private final ElectronicSeal seal;
    private final Signatures signatures;
    private final Evidence evidence;

    Original of(Document document, Actor by, Instant at) {
        Refused.unless(signatures.of(by.staffId()).isPresent(), "document.sign.noSignature");
        Edition edition = document.getEdition();
        Sheet sheet = sheets.of(document, edition, Hand.of(by, at), Form.ORIGINAL.edge());
        byte[] sealed = seal.on(press.print(sheet, Form.ORIGINAL), sheet);
        EvidenceFile kept =
                evidence.keep(document.getEstateId(), fileName(sheet), new ByteArrayInputStream(sealed), by);
        if (!kept.getSha256().equals(Sha256.of(sealed))) {
            throw new IllegalStateException("The kept file of " + document.getId() + " is not the one that was sealed");
        }
        return new Original(kept.getId(), kept.getSha256());
    }

    private static String fileName(Sheet sheet) {
        return sheet.estate() + " " + sheet.title() + " " + sheet.edition() + ".pdf";
    }
}
