package cn.linli.bulletins;

import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Press;
import cn.linli.kernel.Refused;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers in large type for the boards of the estate: copies of what was signed, made anew each time and not kept.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DocumentPosters {

    private final Documents documents;
    private final Sheets sheets;
    private final Press press;

    /** A poster of the newest signed edition; refused as long as there is none. */
    public byte[] print(UUID estate, UUID id, Form form) {
        Document document = documents.of(estate, id);
        Edition edition = signed(document);
        Hand signed = edition.getSigned();
        if (signed == null) {
            throw Refused.because("original.poster.unsigned");
        }
        return press.print(sheets.of(document, edition, signed, form.edge()), form);
    }

    private Edition signed(Document document) {
        Integer published = document.getPublishedEdition();
        return document.getEdition().getSigned() == null && published != null
                ? documents.edition(document.getEstateId(), document.getId(), published)
                : document.getEdition();
    }
}
