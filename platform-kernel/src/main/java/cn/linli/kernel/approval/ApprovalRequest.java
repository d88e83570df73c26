package cn.linli.kernel.approval;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.staff.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One question that somebody other than its author answers with yes or no, once, over content that cannot change.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ApprovalRequest {

    private static final int LONGEST_NOTE = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "estate_id", updatable = false)
    private UUID estate;

    @Column(updatable = false)
    private String subjectType;

    @Column(updatable = false)
    private String subjectId;

    @Column(updatable = false)
    private String matter;

    @Column(updatable = false)
    private String content;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Getter(AccessLevel.NONE)
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Actor.Kind askedByKind;

    @Getter(AccessLevel.NONE)
    @Column(updatable = false)
    private @Nullable UUID askedById;

    @Getter(AccessLevel.NONE)
    @Column(updatable = false)
    private String askedByName;

    @Column(updatable = false)
    private Instant askedAt;

    @Embedded
    private @Nullable Decision decision;

    ApprovalRequest(Asking asking, Instant at) {
        this.id = Ids.next();
        this.estate = asking.estate();
        this.subjectType = asking.subjectType();
        this.subjectId = asking.subjectId();
        this.matter = asking.matter();
        this.content = asking.content();
        this.contentSha256 = Sha256.of(asking.content());
        this.role = asking.approver();
        this.askedByKind = asking.by().kind();
        this.askedById = asking.by().id();
        this.askedByName = asking.by().name();
        this.askedAt = at;
    }

    public Actor askedBy() {
        return new Actor(askedByKind, askedById, askedByName);
    }

    public boolean isOpen() {
        return decision == null;
    }

    /** Whether the question is put over exactly this content. */
    public boolean isOver(String otherContent) {
        return contentSha256.equals(Sha256.of(otherContent));
    }

    void approve(Actor by, Instant on, @Nullable String note) {
        decide(by, on, Verdict.YES, note);
    }

    void refuse(Actor by, Instant on, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("approval.reasonMissing").at("note");
        }
        decide(by, on, Verdict.NO, reason);
    }

    private void decide(Actor by, Instant on, Verdict verdict, @Nullable String note) {
        if (decision != null) {
            throw Refused.because("approval.alreadyDecided", decision.byName());
        }
        UUID approver = by.staffId();
        if (askedByKind == Actor.Kind.STAFF && approver.equals(askedById)) {
            throw Refused.because("approval.ownWork");
        }
        if (note != null && note.strip().length() > LONGEST_NOTE) {
            throw Refused.because("approval.noteTooLong", LONGEST_NOTE).at("note");
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        this.decision = new Decision(approver, by.name(), on, verdict, words);
    }
}
