package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.SearchTerms;
import cn.linli.kernel.journal.Derived;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a document: its text, who wrote it, the answers to it, and the signed original. What was submitted is
 * never written over; a no and a change after the signing lead to the next edition.
 */
@Entity
@Table(name = "document_edition")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Edition {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "estate_id", updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID documentId;

    @Column(updatable = false)
    private int number;

    private String title;
    private String body;

    /** By which it is found. */
    @Derived
    @Getter(AccessLevel.NONE)
    private String[] terms;

    /** Everybody who wrote in it; none of them may answer. Nobody did in what the program drafted. */
    private UUID[] authors;

    /** Every project manager wrote or submitted it: the general director answers in their stead, and signs. */
    private boolean forDirector;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "written_by"))
    @AttributeOverride(name = "name", column = @Column(name = "written_name"))
    @AttributeOverride(name = "at", column = @Column(name = "written_at"))
    private Hand written;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "name", column = @Column(name = "submitted_name"))
    @AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
    private @Nullable Hand submitted;

    @Embedded
    @AttributeOverride(name = "verdict", column = @Column(name = "manager_verdict"))
    @AttributeOverride(name = "by", column = @Column(name = "manager_id"))
    @AttributeOverride(name = "name", column = @Column(name = "manager_name"))
    @AttributeOverride(name = "at", column = @Column(name = "manager_at"))
    @AttributeOverride(name = "note", column = @Column(name = "manager_note"))
    private @Nullable Answer managersAnswer;

    @Embedded
    @AttributeOverride(name = "verdict", column = @Column(name = "director_verdict"))
    @AttributeOverride(name = "by", column = @Column(name = "director_id"))
    @AttributeOverride(name = "name", column = @Column(name = "director_name"))
    @AttributeOverride(name = "at", column = @Column(name = "director_at"))
    @AttributeOverride(name = "note", column = @Column(name = "director_note"))
    private @Nullable Answer directorsAnswer;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "signed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "signed_at"))
    private @Nullable Hand signed;

    @Embedded
    @AttributeOverride(name = "file", column = @Column(name = "original_id"))
    @AttributeOverride(name = "sha256", column = @Column(name = "original_sha256"))
    private @Nullable Original original;

    Edition(UUID estateId, UUID documentId, int number, Wording wording, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.documentId = documentId;
        this.number = number;
        this.authors = by.kind() == Actor.Kind.SYSTEM ? new UUID[0] : new UUID[] {by.staffId()};
        put(wording, by, at);
    }

    public Wording wording() {
        return new Wording(title, body);
    }

    void write(Wording wording, Actor by, Instant at) {
        this.authors = Stream.concat(Arrays.stream(authors), Stream.of(by.staffId()))
                .distinct()
                .toArray(UUID[]::new);
        put(wording, by, at);
    }

    private void put(Wording wording, Actor by, Instant at) {
        this.title = wording.title();
        this.body = wording.body();
        this.terms = SearchTerms.of(title, wording.text());
        this.written = Hand.of(by, at);
    }

    void submit(Optional<List<String>> headings, boolean toDirector, Actor by, Instant at) {
        if (wording().text().isEmpty() && Body.pictures(body).isEmpty()) {
            throw Refused.because("document.body.empty").at("body");
        }
        List<String> empty =
                headings.map(asked -> Sections.of(body).missing(asked)).orElse(List.of());
        if (!empty.isEmpty()) {
            throw Refused.because("document.sections.empty", String.join("\u3001", empty))
                    .at("body");
        }
        this.forDirector = toDirector;
        this.submitted = Hand.of(by, at);
    }

    boolean isWrittenBy(UUID person) {
        return Arrays.asList(authors).contains(person);
    }

    void answeredByManager(Answer answer) {
        refuseAuthor(answer);
        this.managersAnswer = answer;
    }

    void answeredByDirector(Answer answer) {
        refuseAuthor(answer);
        this.directorsAnswer = answer;
    }

    private void refuseAuthor(Answer answer) {
        Refused.unless(!isWrittenBy(answer.by()), "approval.ownWork");
    }

    void requireSigner(Actor by) {
        Refused.unless(managersAnswer != null && by.is(managersAnswer.by()), "document.sign.approverOnly");
    }

    void sign(Original paper, Actor by, Instant at) {
        requireSigner(by);
        this.signed = Hand.of(by, at);
        this.original = paper;
    }

    /** How far this edition got by itself. */
    DocumentState state(boolean important) {
        if (signed != null) {
            return DocumentState.SIGNED;
        }
        if (submitted == null) {
            return DocumentState.DRAFT;
        }
        Answer last = directorsAnswer == null ? managersAnswer : directorsAnswer;
        if (last != null && !last.isYes()) {
            return DocumentState.REFUSED;
        }
        boolean answered = managersAnswer != null && (!important || directorsAnswer != null);
        return answered ? DocumentState.APPROVED : DocumentState.SUBMITTED;
    }
}
