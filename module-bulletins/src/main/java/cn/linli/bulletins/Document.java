package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One paper for owners on its way from the first word to the archive. Its text stands in editions.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Document {

    public static final String SUBJECT = "document";

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "estate_id", updatable = false)
    private UUID estateId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentKind kind;

    /** What the paper is about in time, such as {@code 2026Q4} or {@code 2026-11}; none where it has no period. */
    @Column(updatable = false)
    private @Nullable String period;

    /** An important one needs the general director's yes as well. */
    private boolean important;

    @OneToOne(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    /** The edition that owners read, which may be older than the one that is being written. */
    @Column(name = "published_edition")
    private @Nullable Integer publishedEdition;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "published_by"))
    @AttributeOverride(name = "name", column = @Column(name = "published_name"))
    @AttributeOverride(name = "at", column = @Column(name = "published_at"))
    private @Nullable Hand published;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "name", column = @Column(name = "withdrawn_name"))
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    private @Nullable Hand withdrawn;

    private @Nullable String withdrawnBecause;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "archived_by"))
    @AttributeOverride(name = "name", column = @Column(name = "archived_name"))
    @AttributeOverride(name = "at", column = @Column(name = "archived_at"))
    private @Nullable Hand archived;

    Document(
            UUID estateId,
            DocumentKind kind,
            @Nullable String period,
            boolean important,
            Wording wording,
            Actor by,
            Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.kind = kind;
        this.period = period;
        this.important = important;
        this.edition = new Edition(estateId, id, 1, wording, by, at);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public DocumentState state() {
        DocumentState own = edition.state(important);
        if (own != DocumentState.SIGNED) {
            return own;
        }
        if (archived != null) {
            return DocumentState.ARCHIVED;
        }
        if (publishedEdition == null || publishedEdition != edition.getNumber()) {
            return DocumentState.SIGNED;
        }
        return withdrawn == null ? DocumentState.PUBLISHED : DocumentState.WITHDRAWN;
    }

    /** What owners read can be taken off the board at any time, also while its next edition is being written. */
    public boolean isPossible(DocumentAction action) {
        return action.isPossibleIn(state()) || (action == DocumentAction.WITHDRAW && isOnBoard());
    }

    /** Whether owners can read an edition of it now. */
    public boolean isOnBoard() {
        return published != null && withdrawn == null && archived == null;
    }

    /** Which words stand: another number after each writing. */
    public long wordingVersion() {
        return edition.getNumber() * 1_000_000L + (edition.getVersion() == null ? 0 : edition.getVersion());
    }

    void require(DocumentAction action) {
        Refused.unless(isPossible(action), "document.notNow." + action.name());
    }

    /** Writes on; after a no in the next edition, so that the refused one stays as it was read. */
    void write(Wording wording, boolean isImportant, Actor by, Instant at) {
        require(DocumentAction.WRITE);
        this.important = isImportant;
        if (edition.getSubmitted() == null) {
            edition.write(wording, by, at);
        } else {
            this.edition = new Edition(estateId, id, edition.getNumber() + 1, wording, by, at);
        }
    }

    /**
     * @param headings that its kind asks for, each of which must stand there with something under it, and no other empty
     * @param toDirector whether no project manager may answer, so that the general director does
     */
    void submit(Optional<List<String>> headings, boolean toDirector, Actor by, Instant at) {
        require(DocumentAction.SUBMIT);
        if (kind == DocumentKind.REPLY) {
            List<String> unfinished = Replies.unfinished(edition.getBody());
            if (!unfinished.isEmpty()) {
                throw Refused.because("document.reply.unfinished", String.join("\u3001", unfinished))
                        .at("body");
            }
        }
        edition.submit(headings, toDirector, by, at);
    }

    void answered(Answer answer, boolean byDirector) {
        require(DocumentAction.DECIDE);
        if (byDirector) {
            edition.answeredByDirector(answer);
            return;
        }
        edition.answeredByManager(answer);
        if (important && edition.isForDirector()) {
            edition.answeredByDirector(answer);
        }
    }

    /** Whether the general director has still to answer. */
    public boolean waitsForDirector() {
        return state() == DocumentState.SUBMITTED && (edition.isForDirector() || edition.getManagersAnswer() != null);
    }

    /** Asked before the paper is made: no paper with a name on it that may not stand there is ever sealed. */
    void requireSigner(Actor by) {
        require(DocumentAction.SIGN);
        edition.requireSigner(by);
    }

    void sign(Original paper, Actor by, Instant at) {
        require(DocumentAction.SIGN);
        edition.sign(paper, by, at);
    }

    void publish(Actor by, Instant at) {
        require(DocumentAction.PUBLISH);
        this.publishedEdition = edition.getNumber();
        this.published = Hand.of(by, at);
        this.withdrawn = null;
        this.withdrawnBecause = null;
    }

    void withdraw(String reason, Actor by, Instant at) {
        require(DocumentAction.WITHDRAW);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.because("document.withdraw.reason", LONGEST_REASON).at("reason");
        }
        this.withdrawn = Hand.of(by, at);
        this.withdrawnBecause = reason.strip();
    }

    void archive(Actor by, Instant at) {
        require(DocumentAction.ARCHIVE);
        this.archived = Hand.of(by, at);
    }

    /** The number of the edition that owners may read now; none before it is published and after it was taken away. */
    public Optional<Integer> readByOwners() {
        return withdrawn == null && archived == null ? Optional.ofNullable(publishedEdition) : Optional.empty();
    }

    /** Begins the next edition with the words of this one. */
    void revise(Actor by, Instant at) {
        require(DocumentAction.REVISE);
        this.edition = new Edition(estateId, id, edition.getNumber() + 1, edition.wording(), by, at);
    }
}
