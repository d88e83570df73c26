package cn.linli.feedback;

import cn.linli.bulletins.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The summary of an estate's opinions in one month, from its first words to the project manager's signature (FEE-11).
 */
@Entity
@Table(name = "ticket_monthly_summary")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MonthlySummary {

    public static final String SUBJECT = "monthly-summary";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    /** Such as {@code 2026-11}. */
    @Column(updatable = false)
    private String month;

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
    @AttributeOverride(name = "by", column = @Column(name = "signed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "signed_at"))
    private @Nullable Hand signed;

    /** Why the project manager did not sign it. */
    private @Nullable String sentBack;

    MonthlySummary(UUID estateId, String month, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.month = month;
        this.written = new Hand(by.staffId(), by.name(), at);
    }

    /** Where it stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        SENT_BACK,
        SIGNED
    }

    public State state() {
        if (signed != null) {
            return State.SIGNED;
        }
        if (submitted != null) {
            return State.SUBMITTED;
        }
        return sentBack == null ? State.DRAFT : State.SENT_BACK;
    }

    public boolean isBeingWritten() {
        return submitted == null;
    }

    void write(Actor by, Instant at) {
        requireBeingWritten();
        this.written = new Hand(by.staffId(), by.name(), at);
    }

    void requireBeingWritten() {
        Refused.unless(isBeingWritten(), "feedback.summary.notNow." + state());
    }

    /**
     * @param unfinished the names of main topics without cause or measures
     */
    void submit(List<String> unfinished, Actor by, Instant at) {
        requireBeingWritten();
        Refused.unless(unfinished.isEmpty(), "feedback.summary.unfinished", String.join("\u3001", unfinished));
        this.submitted = new Hand(by.staffId(), by.name(), at);
        this.sentBack = null;
    }

    void sign(Actor by, Instant at) {
        this.signed = new Hand(by.staffId(), by.name(), at);
    }

    void sendBack(String reason) {
        this.submitted = null;
        this.sentBack = reason;
    }
}
