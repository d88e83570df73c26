package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
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
 * A matter climbed while somebody held it. Whether that was neglect, a person decides; until then nothing is recorded
 * against anybody (FEE-4).
 */
@Entity
@Table(name = "ticket_neglect")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Neglect {

    @Id
    private UUID id;

    private UUID ticketId;
    private UUID estateId;
    private int round;
    private int step;
    private UUID personId;
    private Instant proposedAt;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedName;
    private @Nullable Boolean neglect;
    private @Nullable String note;

    @Version
    private @Nullable Long version;

    Neglect(Ticket ticket, int step, UUID person, Instant at) {
        this.id = Ids.next();
        this.ticketId = ticket.getId();
        this.estateId = ticket.getEstateId();
        this.round = ticket.getRound();
        this.step = step;
        this.personId = person;
        this.proposedAt = at;
    }

    void decide(boolean wasNeglect, String words, Actor by, Instant at) {
        Refused.unless(decidedAt == null, "feedback.neglect.decided");
        Refused.unless(!by.is(personId), "feedback.neglect.notYourself");
        if (words.isBlank()) {
            throw Refused.because("feedback.neglect.words").at("note");
        }
        this.neglect = wasNeglect;
        this.note = words;
        this.decidedAt = at;
        this.decidedBy = by.staffId();
        this.decidedName = by.name();
    }
}
