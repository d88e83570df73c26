package cn.linli.residents.importing;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells all could be read; what stood empty says nothing.
 *
 * @param name empty where the row is only about the home
 * @param maskedPhone a number as an export shows it, which may only confirm the one that is known
 */
record ReadRow(
        int number,
        HomeNumber home,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        @Nullable Occupancy occupancy,
        String name,
        @Nullable Phone phone,
        @Nullable String maskedPhone,
        @Nullable Relation relation,
        @Nullable LocalDate birthday,
        @Nullable String email,
        @Nullable OwnerGroup group,
        @Nullable Boolean consent,
        @Nullable String note) {

    boolean hasPerson() {
        return !name.isEmpty();
    }
}
