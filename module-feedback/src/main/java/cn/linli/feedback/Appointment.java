package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import jakarta.persistence.Entity;
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
 * By when an owner was promised an answer (FEE-7).
 */
@Entity
@Table(name = "ticket_appointment")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Appointment {

    @Id
    private UUID id;

    private UUID ticketId;
    private int position;
    private Instant answerBy;
    private String note;
    private Instant madeAt;
    private UUID madeBy;
    private String madeName;
    private @Nullable Instant keptAt;

    @Version
    private @Nullable Long version;

    Appointment(Ticket ticket, int position, Instant answerBy, String note, Actor by, Instant at) {
        this.id = Ids.next();
        this.ticketId = ticket.getId();
        this.position = position;
        this.answerBy = answerBy;
        this.note = note;
        this.madeAt = at;
        this.madeBy = by.staffId();
        this.madeName = by.name();
    }

    /** Answered; whether in time follows from the two times. */
    void answered(Instant at) {
        if (keptAt == null) {
            this.keptAt = at;
        }
    }

    public boolean isRunning() {
        return keptAt == null;
    }

    public boolean isMissedAt(Instant now) {
        return keptAt == null ? !now.isBefore(answerBy) : !keptAt.isBefore(answerBy);
    }
}
