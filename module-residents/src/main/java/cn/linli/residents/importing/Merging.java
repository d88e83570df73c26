package cn.linli.residents.importing;

import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Relation;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what a row says over what is known: an empty cell says nothing and takes nothing away. */
final class Merging {

    private Merging() {}

    static PersonDetails details(ReadRow row, @Nullable PersonFile before) {
        if (before == null) {
            return new PersonDetails(
                    row.name(),
                    or(row.relation(), Relation.OWNER),
                    row.phone(),
                    null,
                    row.birthday(),
                    row.email(),
                    Boolean.TRUE.equals(row.consent()),
                    or(row.group(), OwnerGroup.GENERAL),
                    null,
                    row.note());
        }
        return new PersonDetails(
                before.name(),
                or(row.relation(), before.relation()),
                row.phone() == null ? before.phone() : row.phone(),
                before.secondPhone(),
                row.birthday() == null ? before.birthday() : row.birthday(),
                row.email() == null ? before.email() : row.email(),
                or(row.consent(), before.consentedAt() != null),
                or(row.group(), before.group()),
                before.interests(),
                row.note() == null ? before.note() : row.note());
    }

    private static <T> T or(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    static boolean isSame(PersonFile before, PersonDetails after) {
        return before.relation() == after.relation()
                && Objects.equals(before.phone(), after.phone())
                && Objects.equals(before.birthday(), after.birthday())
                && Objects.equals(before.email(), after.email())
                && (before.consentedAt() != null) == after.consent()
                && before.group() == after.group()
                && Objects.equals(before.note(), after.note());
    }

    static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
