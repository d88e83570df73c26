package cn.linli.surveys.remarks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.surveys.Hand;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What one owner wrote: its words stay, its subject and what becomes of it are ours to say. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SurveyRemark {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String words;

    /** Only where the survey asked for names. */
    @Column(updatable = false)
    private @Nullable UUID householdId;

    @Column(updatable = false)
    private @Nullable String home;

    @Column(updatable = false)
    private UUID contactId;

    private @Nullable String topic;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "coded_by"))
    @AttributeOverride(name = "name", column = @Column(name = "coded_name"))
    @AttributeOverride(name = "at", column = @Column(name = "coded_at"))
    private @Nullable Hand coded;

    private @Nullable UUID ticketId;
    private @Nullable String ticketNumber;

    /**
     * @param subject none takes it back to what nobody has sorted yet
     */
    void code(@Nullable String subject, Actor by, Instant at) {
        this.topic = subject;
        this.coded = subject == null ? null : Hand.of(by, at);
    }

    /** One comment, one ticket: the owner is answered once. */
    void requireNoTicket() {
        Refused.unless(ticketId == null, "survey.remark.ticket.once", ticketNumber == null ? "" : ticketNumber);
    }

    void becomes(UUID ticket, String ticketsNumber) {
        requireNoTicket();
        this.ticketId = ticket;
        this.ticketNumber = ticketsNumber;
    }
}
