package cn.linli.residents.butlers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.staff.Post.Patch;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One butler after another in a patch: from when, with which telephone number, and until when both call on the households.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ButlerChange {

    /** What the duty to tell the owners is about. */
    public static final String SUBJECT = "butlerChange";

    /** What the duty to visit the households together is about. */
    public static final String VISITS = "butlerVisits";

    private static final int LONGEST_TELEPHONE = 40;
    private static final int LONGEST_VISITING = 60;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID formerId;
    private String formerName;
    private UUID successorId;
    private String successorName;

    /** Such as {@code 1,3-1}. */
    private String patch;

    private LocalDate since;

    /** Under which owners reach their butler, before and after. */
    private String telephone;

    private LocalDate visitsUntil;
    private UUID enteredBy;
    private String enteredName;
    private Instant enteredAt;

    /** When the owners were told; none while the notice is on its way. */
    private @Nullable Instant toldAt;

    ButlerChange(UUID estateId, Actor former, Actor successor, Handover handover, Actor by, Instant at) {
        if (handover.telephone().isBlank() || handover.telephone().length() > LONGEST_TELEPHONE) {
            throw Refused.because("butlers.telephone.needed").at("telephone");
        }
        if (handover.visitsUntil().isBefore(handover.since())
                || handover.visitsUntil().isAfter(handover.since().plusDays(LONGEST_VISITING))) {
            throw Refused.because("butlers.visitsUntil.wrong", LONGEST_VISITING).at("visitsUntil");
        }
        this.id = Ids.next();
        this.estateId = estateId;
        this.formerId = former.staffId();
        this.formerName = former.name();
        this.successorId = successor.staffId();
        this.successorName = successor.name();
        this.patch = PatchWords.write(handover.patches());
        this.since = handover.since();
        this.telephone = handover.telephone().strip();
        this.visitsUntil = handover.visitsUntil();
        this.enteredBy = by.staffId();
        this.enteredName = by.name();
        this.enteredAt = at;
    }

    /** The buildings and units that changed hands. */
    public Set<Patch> patches() {
        return PatchWords.read(patch);
    }

    public boolean covers(String building, String unit) {
        return patches().stream().anyMatch(one -> one.covers(building, unit));
    }

    /** Only the two whom it concerns go from door to door. */
    public boolean concerns(UUID staff) {
        return staff.equals(formerId) || staff.equals(successorId);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public Subject visits() {
        return Subject.of(VISITS, id);
    }

    void told(Instant at) {
        if (toldAt == null) {
            this.toldAt = at;
        }
    }

    /**
     * What a form says about a change.
     *
     * @param from the post of the former butler
     * @param to the post of the one who comes after
     * @param stays whether the former butler keeps working at the estate
     */
    public record Handover(
            UUID from,
            UUID to,
            Set<Patch> patches,
            LocalDate since,
            String telephone,
            LocalDate visitsUntil,
            boolean stays) {}
}
