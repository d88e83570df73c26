package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every paper that owners get, from its first word to the archive; nothing reaches them that somebody else has not approved
 * and signed.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Documents {

    private final DocumentRepository documents;
    private final EditionRepository editions;
    private final DocumentApprovals approvals;
    private final Originals originals;
    private final DocumentTemplates templates;
    private final PrintablePictures pictures;
    private final PhotographMarks marks;
    private final DocumentCourse course;
    private final ObjectProvider<PublishingCondition> conditions;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Begins a paper.
     *
     * @param period such as {@code 2026Q4} or {@code 2026-11}; none for what has no period
     */
    public UUID draft(
            UUID estate, DocumentKind kind, @Nullable String period, boolean important, Wording wording, Actor by) {
        pictures.require(estate, wording);
        if (period != null
                && documents
                        .findByEstateIdAndKindAndPeriod(estate, kind, period)
                        .isPresent()) {
            throw Refused.because("document.period.taken", period).at("period");
        }
        Document document = documents.save(new Document(estate, kind, period, important, wording, by, clock.instant()));
        journal.note("document.drafted", estate, Document.SUBJECT, document.getId());
        return document.getId();
    }

    /** Writes on in the draft; after a no the next edition begins. */
    public void write(UUID estate, UUID id, Wording wording, boolean important, Actor by) {
        Document document = taken(estate, id, "document.written");
        Seen.requireStill(document.wordingVersion());
        pictures.require(estate, wording);
        document.write(wording, important, by, clock.instant());
    }

    public void submit(UUID estate, UUID id, Actor by) {
        Document document = taken(estate, id, "document.submitted");
        document.require(DocumentAction.SUBMIT);
        marks.require(document);
        document.submit(
                templates.headings(document.getKind()), approvals.isForDirector(document, by), by, clock.instant());
        approvals.ask(document);
        events.publishEvent(new DocumentSubmitted(
                estate, id, document.getKind(), document.getEdition().getNumber(), by));
    }

    /** Signs what was approved: the paper is made, and cannot change any more. */
    public void sign(UUID estate, UUID id, Actor by) {
        Document document = taken(estate, id, "document.signed");
        document.requireSigner(by);
        marks.require(document);
        Instant at = clock.instant();
        document.sign(originals.of(document, by, at), by, at);
    }

    public void publish(UUID estate, UUID id, Actor by) {
        Document document = taken(estate, id, "document.published");
        document.require(DocumentAction.PUBLISH);
        conditions.orderedStream().forEach(condition -> condition.require(document));
        document.publish(by, clock.instant());
        course.published(document);
        events.publishEvent(new DocumentPublished(
                estate,
                id,
                document.getKind(),
                document.getPeriod(),
                document.getEdition().getNumber(),
                by));
    }

    public void withdraw(UUID estate, UUID id, String reason, Actor by) {
        Document document = taken(estate, id, "document.withdrawn");
        document.withdraw(reason, by, clock.instant());
        course.withdrawn(document);
        events.publishEvent(new DocumentTakenDown(estate, id, by));
    }

    public void archive(UUID estate, UUID id, Actor by) {
        Document document = taken(estate, id, "document.archived");
        document.archive(by, clock.instant());
        course.archived(document);
        events.publishEvent(new DocumentTakenDown(estate, id, by));
    }

    /** Begins a new edition of what is approved or signed; owners go on reading the one that is published. */
    public void revise(UUID estate, UUID id, Actor by) {
        taken(estate, id, "document.revised").revise(by, clock.instant());
    }

    @Transactional(readOnly = true)
    public Document of(UUID estate, UUID id) {
        return documents.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("document " + id));
    }

    /** The course of versions, the oldest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(UUID estate, UUID id) {
        return editions.findAllByDocumentIdOrderByNumber(of(estate, id).getId());
    }

    @Transactional(readOnly = true)
    public Edition edition(UUID estate, UUID id, int number) {
        return editions.findByDocumentIdAndNumber(of(estate, id).getId(), number)
                .orElseThrow(() -> new NotFound("edition " + number + " of document " + id));
    }

    /** The newest edition that is signed, which is the one to hand out; a later one may be on its way. */
    @Transactional(readOnly = true)
    public Optional<Edition> lastSigned(UUID estate, UUID id) {
        return editions.findFirstByDocumentIdAndSignedAtIsNotNullOrderByNumberDesc(
                of(estate, id).getId());
    }

    private Document taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Document.SUBJECT, id);
        return documents.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("document " + id));
    }
}
