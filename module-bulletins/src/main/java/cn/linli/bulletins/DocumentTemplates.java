package cn.linli.bulletins;

import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.journal.Journal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new paper of each kind begins with; the company writes it, and of a bulletin no section may stay empty.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DocumentTemplates {

    private static final int LONGEST = 20_000;

    /** Of these the template's headings are asked for when the paper is submitted (BUL-1). */
    private static final Set<DocumentKind> COMPLETE = EnumSet.of(DocumentKind.BULLETIN);

    private final DocumentTemplateRepository templates;
    private final Journal journal;

    /** The template of a kind; an empty one where nobody has written any. */
    public DocumentTemplate of(DocumentKind kind) {
        return templates.findById(kind).orElseGet(() -> new DocumentTemplate(kind, ""));
    }

    @Transactional
    public void write(DocumentKind kind, String typed) {
        journal.note("documentTemplate.written", null, "documentTemplate", kind);
        String body = Body.safe(typed);
        if (body.length() > LONGEST) {
            throw Refused.because("document.body.tooLong", LONGEST).at("body");
        }
        DocumentTemplate template = of(kind);
        Seen.requireStill(template.getVersion());
        template.write(body);
        templates.save(template);
    }

    /** The headings under which a paper of this kind must say something; none at all for kinds of which nothing is asked. */
    Optional<List<String>> headings(DocumentKind kind) {
        return COMPLETE.contains(kind)
                ? Optional.of(Sections.of(of(kind).getBody()).headings())
                : Optional.empty();
    }
}
