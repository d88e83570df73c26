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
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A hot or hard problem: several owners' tickets as one matter, for which the project manager calls the departments together
 * (FEE-13).
 */
@Entity
@Table(name = "ticket_hot_problem")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class HotProblem {

    public static final String SUBJECT = "hot-problem";

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_DEPARTMENTS = 300;
    private static final int LONGEST_DECISION = 2000;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    private String title;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "opened_by"))
    @AttributeOverride(name = "name", column = @Column(name = "opened_name"))
    @AttributeOverride(name = "at", column = @Column(name = "opened_at"))
    private Hand opened;

    private @Nullable LocalDate metOn;
    private @Nullable String departments;
    private @Nullable String decision;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    private @Nullable Hand closed;

    HotProblem(UUID estateId, String title, Actor by, Instant at) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw Refused.because("feedback.hot.title", LONGEST_TITLE).at("title");
        }
        this.id = Ids.next();
        this.estateId = estateId;
        this.title = title.strip();
        this.opened = new Hand(by.staffId(), by.name(), at);
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** Who met, and what they decided; a later meeting says it anew. */
    void meet(LocalDate on, LocalDate today, String who, String what) {
        requireOpen();
        if (on.isAfter(today)) {
            throw Refused.because("feedback.hot.meeting.future").at("metOn");
        }
        if (who.isBlank() || who.length() > LONGEST_DEPARTMENTS) {
            throw Refused.because("feedback.hot.departments", LONGEST_DEPARTMENTS)
                    .at("departments");
        }
        if (what.isBlank() || what.length() > LONGEST_DECISION) {
            throw Refused.because("feedback.hot.decision", LONGEST_DECISION).at("decision");
        }
        this.metOn = on;
        this.departments = who.strip();
        this.decision = what.strip();
    }

    /** A measure follows from a decision. */
    void requireDecided() {
        requireOpen();
        Refused.unless(decision != null, "feedback.hot.notDecided");
    }

    void requireOpen() {
        Refused.unless(isOpen(), "feedback.hot.closed");
    }

    void close(boolean allDone, Actor by, Instant at) {
        requireDecided();
        Refused.unless(allDone, "feedback.hot.measuresOpen");
        this.closed = new Hand(by.staffId(), by.name(), at);
    }
}
