package cn.linli.kernel.staff;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds at an estate, or at the company; a butler's post has a patch.
 */
@Entity
@Table(name = "staff_post")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Post {

    @Id
    private UUID id;

    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID estateId;
    private LocalDate since;
    private @Nullable LocalDate until;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_patch", joinColumns = @JoinColumn(name = "post_id"))
    private Set<Patch> patches = new HashSet<>();

    @Version
    private @Nullable Long version;

    Post(UUID memberId, Role role, @Nullable UUID estateId, LocalDate since) {
        if (role.isCompany() != (estateId == null)) {
            throw Refused.because(role.isCompany() ? "staff.post.companyRole" : "staff.post.estateRole")
                    .at("estate");
        }
        this.id = Ids.next();
        this.memberId = memberId;
        this.role = role;
        this.estateId = estateId;
        this.since = since;
    }

    void lookAfter(Collection<Patch> newPatches) {
        if (role != Role.BUTLER && !newPatches.isEmpty()) {
            throw Refused.because("staff.post.patchOfButlerOnly").at("patch");
        }
        patches.clear();
        patches.addAll(newPatches);
    }

    void end(LocalDate on) {
        this.until = on;
    }

    /** Held on that date; the day on which a post ends is no longer part of it, so that a removal counts at once. */
    public boolean isHeldOn(LocalDate date) {
        return !date.isBefore(since) && (until == null || date.isBefore(until));
    }

    /**
     * A building, or one unit of it, by the numbers people say.
     *
     * @param unit empty for every unit of the building
     */
    @Embeddable
    public record Patch(
            @Column(nullable = false) String building,
            @Column(nullable = false) String unit) {

        public boolean covers(String otherBuilding, String otherUnit) {
            return building.equals(otherBuilding) && (unit.isEmpty() || unit.equals(otherUnit));
        }
    }
}
