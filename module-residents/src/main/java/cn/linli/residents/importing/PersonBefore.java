package cn.linli.residents.importing;

import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Relation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was known about a person before an import changed it. */
record PersonBefore(
        Relation relation,
        @Nullable String phone,
        @Nullable LocalDate birthday,
        @Nullable String email,
        @Nullable Instant consentedAt,
        OwnerGroup group,
        @Nullable String note) {

    static final String UPDATE = "update household_person set relation = ?, phone = ?, birthday = ?, email = ?,"
            + " consented_at = ?, owner_group = ?, note = ?, version = version + 1";

    static PersonBefore of(PersonFile person) {
        return new PersonBefore(
                person.relation(),
                ImportWriter.inFull(person.phone()),
                person.birthday(),
                person.email(),
                person.consentedAt(),
                person.group(),
                person.note());
    }
}
