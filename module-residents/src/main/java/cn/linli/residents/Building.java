package cn.linli.residents;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Derived;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A building (楼栋) of an estate, with its units (单元). Its code is what people say and never changes. */
@Entity
@Table(name = "household_building")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Building {

    private static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    private UUID estateId;
    private String code;
    private String name;

    @Derived
    private String sortKey;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "household_unit", joinColumns = @JoinColumn(name = "building_id"))
    @Column(name = "code")
    private Set<String> units = new HashSet<>();

    @Version
    private @Nullable Long version;

    Building(UUID estateId, String code, String name) {
        this.id = Ids.next();
        this.estateId = estateId;
        try {
            this.code = HomeNumber.building(code);
        } catch (Refused malformed) {
            throw malformed.at("code");
        }
        this.sortKey = HomeNumber.padded(this.code);
        rename(name);
    }

    /** Codes as they are typed in one field, with any sign between them. */
    static List<String> codes(String typed) {
        return Arrays.stream(typed.split("[,，、;；\\s]+"))
                .filter(code -> !code.isBlank())
                .toList();
    }

    /** Without a name of its own it is called by its code. */
    final void rename(String newName) {
        String stripped = newName.strip();
        Refused.unless(stripped.length() <= LONGEST_NAME, "residents.building.nameTooLong", LONGEST_NAME);
        this.name = stripped.isEmpty() ? code + "栋" : stripped;
    }

    void add(String unit) {
        String typed;
        try {
            typed = HomeNumber.unit(unit);
        } catch (Refused malformed) {
            throw malformed.at("units");
        }
        if (typed.isEmpty()) {
            throw Refused.because("residents.unit.missing").at("units");
        }
        if (!units.add(typed)) {
            throw Refused.because("residents.unit.taken", typed, code).at("units");
        }
    }
}
