package cn.linli.residents.web;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.HouseholdFile;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms about a home and its people hold, as it was typed. */
final class HouseholdForms {

    private HouseholdForms() {}

    record HomeForm(
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room,
            @Nullable String floor,
            @Nullable String area,
            @Nullable String occupancy,
            @Nullable String since) {

        static HomeForm empty(LocalDate today) {
            return new HomeForm("", "", "", "", "", "", today.toString());
        }

        NewHome home() {
            return new NewHome(
                    new HomeNumber(Typed.orEmpty(building), Typed.orEmpty(unit), Typed.orEmpty(room)),
                    Typed.wholeNumberOrNone(floor, "floor"),
                    Typed.numberOrNone(area, "area"),
                    Typed.choice(Occupancy.class, occupancy, "occupancy"),
                    Typed.date(since, "since"),
                    List.of());
        }
    }

    record MeasureForm(@Nullable String floor, @Nullable String area) {

        static MeasureForm of(HouseholdFile file) {
            return new MeasureForm(Typed.orEmpty(file.floor()), Typed.orEmpty(file.area()));
        }
    }

    record OccupancyForm(
            @Nullable String occupancy,
            @Nullable String since,
            @Nullable String reason) {}

    record LeavingForm(@Nullable String on, @Nullable String reason) {}

    record OwnershipForm(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String on,
            @Nullable String reason,
            @Nullable Boolean familyLeaves) {}

    record PersonForm(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable String secondPhone,
            @Nullable String birthday,
            @Nullable String email,
            @Nullable Boolean consent,
            @Nullable String group,
            @Nullable String interests,
            @Nullable String note,
            @Nullable String since) {

        static PersonForm empty(LocalDate today) {
            return new PersonForm("", "", "", "", "", "", false, OwnerGroup.GENERAL.name(), "", "", today.toString());
        }

        static PersonForm of(PersonFile person) {
            return new PersonForm(
                    person.name(),
                    person.relation().name(),
                    Typed.orEmpty(person.phone()),
                    Typed.orEmpty(person.secondPhone()),
                    Typed.orEmpty(person.birthday()),
                    Typed.orEmpty(person.email()),
                    person.consentedAt() != null,
                    person.group().name(),
                    Typed.orEmpty(person.interests()),
                    Typed.orEmpty(person.note()),
                    "");
        }

        /** A number that came back as it was shown, masked, stays what it is. */
        PersonDetails details(@Nullable PersonFile before) {
            return new PersonDetails(
                    Typed.orEmpty(name),
                    Typed.choice(Relation.class, relation, "relation"),
                    typed(phone, before == null ? null : before.phone(), "phone"),
                    typed(secondPhone, before == null ? null : before.secondPhone(), "secondPhone"),
                    Typed.dateOrNone(birthday, "birthday"),
                    email,
                    Boolean.TRUE.equals(consent),
                    Typed.choice(OwnerGroup.class, group, "group"),
                    interests,
                    note);
        }

        private static @Nullable Phone typed(@Nullable String text, @Nullable Phone before, String field) {
            return before != null && before.masked().equals(text) ? before : Phone.orNone(text, field);
        }
    }
}
