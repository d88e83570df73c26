package cn.linli.residents;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Somebody who lives in a home or owns it; whoever moves out or sells stays on record (RES-13). */
@Entity
@Table(name = "household_person")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Person {

    @Id
    private UUID id;

    private UUID estateId;
    private UUID householdId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable Phone phone;
    private @Nullable Phone secondPhone;
    private @Nullable LocalDate birthday;
    private @Nullable String email;
    private @Nullable Instant consentedAt;

    @Enumerated(EnumType.STRING)
    private OwnerGroup ownerGroup;

    private @Nullable String interests;
    private @Nullable String note;
    private LocalDate movedInOn;
    private @Nullable LocalDate movedOutOn;
    private @Nullable String leftBecause;

    @Version
    private @Nullable Long version;

    Person(UUID estateId, UUID householdId, PersonDetails details, LocalDate movedInOn, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.householdId = householdId;
        this.movedInOn = movedInOn;
        amend(details, at);
    }

    /** Consent keeps the time at which it was first given; taking it back forgets that time. */
    final void amend(PersonDetails details, Instant at) {
        if (movedOutOn != null) {
            throw Refused.because("residents.person.former");
        }
        if (ownerGroup == OwnerGroup.DISSATISFIED && details.group() != OwnerGroup.DISSATISFIED) {
            throw Refused.because("residents.group.untilContent").at("group");
        }
        this.name = details.name();
        this.relation = details.relation();
        this.phone = details.phone();
        this.secondPhone = details.secondPhone();
        this.birthday = details.birthday();
        this.email = details.email();
        this.ownerGroup = details.group();
        this.interests = details.interests();
        this.note = details.note();
        if (!details.consent()) {
            this.consentedAt = null;
        } else if (consentedAt == null) {
            this.consentedAt = at;
        }
    }

    void regroup(OwnerGroup group) {
        if (movedOutOn != null) {
            throw Refused.because("residents.person.former");
        }
        this.ownerGroup = group;
    }

    void moveOut(LocalDate on, String reason, LocalDate today) {
        if (movedOutOn != null) {
            throw Refused.because("residents.person.former");
        }
        if (on.isAfter(today)) {
            throw Refused.because("residents.moveOut.future").at("on");
        }
        if (on.isBefore(movedInOn)) {
            throw Refused.because("residents.moveOut.beforeMoveIn", movedInOn).at("on");
        }
        if (reason.isBlank()) {
            throw Refused.because("residents.moveOut.reasonMissing").at("reason");
        }
        if (reason.length() > 500) {
            throw Refused.because("residents.tooLong", 500).at("reason");
        }
        this.movedOutOn = on;
        this.leftBecause = reason.strip();
    }

    boolean isThere() {
        return movedOutOn == null;
    }
}
