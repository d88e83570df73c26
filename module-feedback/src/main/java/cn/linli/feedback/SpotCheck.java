package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
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
 * A complaint drawn at random from the daily complaint sheets for a supervisor to look into (FEE-5). The seed and how many
 * there were to draw from are kept, so that the draw can be made again.
 */
@Entity
@Table(name = "ticket_spot_check")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SpotCheck {

    @Id
    private UUID id;

    private UUID estateId;
    private UUID supervisorId;
    private UUID ticketId;
    private LocalDate sheetFrom;
    private LocalDate sheetUntil;
    private Instant drawnAt;
    private int drawnFrom;
    private long seed;
    private @Nullable Instant checkedAt;
    private @Nullable Boolean inOrder;
    private @Nullable String finding;

    @Version
    private @Nullable Long version;

    SpotCheck(
            UUID estate,
            UUID supervisor,
            UUID ticket,
            LocalDate from,
            LocalDate until,
            int drawnFrom,
            long seed,
            Instant at) {
        this.id = Ids.next();
        this.estateId = estate;
        this.supervisorId = supervisor;
        this.ticketId = ticket;
        this.sheetFrom = from;
        this.sheetUntil = until;
        this.drawnFrom = drawnFrom;
        this.seed = seed;
        this.drawnAt = at;
    }

    void check(boolean found, String words, Actor by, Instant at) {
        Refused.unless(by.is(supervisorId), "feedback.spotCheck.notYours");
        Refused.unless(checkedAt == null, "feedback.spotCheck.done");
        if (words.isBlank()) {
            throw Refused.because("feedback.spotCheck.finding").at("finding");
        }
        this.inOrder = found;
        this.finding = words;
        this.checkedAt = at;
    }

    public boolean isDone() {
        return checkedAt != null;
    }
}
