package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people on a photograph agreed that owners see it, who recorded that, and when it was taken back.
 */
@Entity
@Table(name = "document_photograph")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Photograph {

    private static final int LONGEST_PEOPLE = 200;
    private static final int LONGEST_REASON = 500;

    /** What is known of those who can be recognised. */
    public enum Consent {
        NOBODY,
        ALL,
        NOT_ASKED
    }

    @Id
    private UUID fileId;

    @Version
    private @Nullable Long version;

    @Column(name = "estate_id", updatable = false)
    private UUID estateId;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    /** Who agreed. */
    private @Nullable String people;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "marked_by"))
    @AttributeOverride(name = "name", column = @Column(name = "marked_name"))
    @AttributeOverride(name = "at", column = @Column(name = "marked_at"))
    private Hand marked;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "taken_back_by"))
    @AttributeOverride(name = "name", column = @Column(name = "taken_back_name"))
    @AttributeOverride(name = "at", column = @Column(name = "taken_back_at"))
    private @Nullable Hand takenBack;

    private @Nullable String takenBackBecause;

    Photograph(UUID estateId, UUID fileId, Consent consent, @Nullable String people, Actor by, Instant at) {
        this.estateId = estateId;
        this.fileId = fileId;
        mark(consent, people, by, at);
    }

    /** A new mark also ends an objection: somebody has asked again. */
    final void mark(Consent newConsent, @Nullable String newPeople, Actor by, Instant at) {
        String names = newPeople == null ? "" : newPeople.strip();
        if (newConsent == Consent.ALL && (names.isEmpty() || names.length() > LONGEST_PEOPLE)) {
            throw Refused.because("document.photograph.people", LONGEST_PEOPLE).at("people");
        }
        this.consent = newConsent;
        this.people = newConsent == Consent.ALL ? names : null;
        this.marked = Hand.of(by, at);
        this.takenBack = null;
        this.takenBackBecause = null;
    }

    void takeBack(String because, Actor by, Instant at) {
        if (because.isBlank() || because.strip().length() > LONGEST_REASON) {
            throw Refused.because("document.photograph.because", LONGEST_REASON).at("because");
        }
        Refused.unless(takenBack == null, "document.photograph.takenBack");
        this.takenBack = Hand.of(by, at);
        this.takenBackBecause = because.strip();
    }

    /** Whether owners may see it. */
    public boolean isShowable() {
        return consent != Consent.NOT_ASKED && takenBack == null;
    }
}
