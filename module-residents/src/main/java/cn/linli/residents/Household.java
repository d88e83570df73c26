package cn.linli.residents;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Derived;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A home of an estate, with every state it was in. */
@Entity
@Table(name = "household")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Household {

    private static final int LONGEST_REASON = 500;
    private static final BigDecimal LARGEST_AREA = new BigDecimal(99_999);

    @Id
    private UUID id;

    private UUID estateId;
    private String building;
    private String unit;
    private String room;

    @Derived
    private String sortKey;

    private @Nullable Integer floor;
    private @Nullable BigDecimal area;

    @Enumerated(EnumType.STRING)
    private Occupancy occupancy;

    private LocalDate occupancySince;

    @ElementCollection
    @CollectionTable(name = "household_occupancy", joinColumns = @JoinColumn(name = "household_id"))
    @OrderColumn(name = "position")
    private List<OccupancyPhase> phases = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Household(UUID estateId, HomeNumber number, Occupancy occupancy, LocalDate since, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.building = number.building();
        this.unit = number.unit();
        this.room = number.room();
        this.sortKey = number.sortKey();
        this.occupancy = occupancy;
        this.occupancySince = since;
        this.phases.add(OccupancyPhase.of(occupancy, since, at, by, null));
    }

    final void measure(@Nullable Integer newFloor, @Nullable BigDecimal newArea) {
        if (newFloor != null && (newFloor < -9 || newFloor > 200)) {
            throw Refused.because("residents.floor.outOfRange").at("floor");
        }
        if (newArea != null && (newArea.signum() <= 0 || newArea.compareTo(LARGEST_AREA) > 0)) {
            throw Refused.because("residents.area.outOfRange").at("area");
        }
        this.floor = newFloor;
        this.area = newArea;
    }

    /** The home is in another state since a date; the states before stay readable. */
    void become(Occupancy next, LocalDate since, String reason, LocalDate today, Actor by, Instant at) {
        if (next == occupancy) {
            throw Refused.because("residents.occupancy.same").at("occupancy");
        }
        if (since.isAfter(today)) {
            throw Refused.because("residents.occupancy.future").at("since");
        }
        if (since.isBefore(occupancySince)) {
            throw Refused.because("residents.occupancy.beforeLast", occupancySince)
                    .at("since");
        }
        if (reason.isBlank()) {
            throw Refused.because("residents.occupancy.reasonMissing").at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.because("residents.tooLong", LONGEST_REASON).at("reason");
        }
        this.occupancy = next;
        this.occupancySince = since;
        this.phases.add(OccupancyPhase.of(next, since, at, by, reason.strip()));
    }

    HomeNumber number() {
        return new HomeNumber(building, unit, room);
    }
}
