package cn.linli.residents.web;

import cn.linli.residents.HouseholdRow;
import cn.linli.residents.PersonFile;
import cn.linli.residents.Phone;
import cn.linli.residents.importing.ResidentColumns;
import cn.linli.web.sheet.SheetWriter;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of homes as a table: one line for each person, in the columns that an import reads; numbers masked. */
@Component
@RequiredArgsConstructor
class ResidentSheet {

    private final ResidentColumns columns;
    private final MessageSource messages;

    void begin(SheetWriter sheet, Locale locale) {
        sheet.header(columns.all(locale), locale);
    }

    void write(SheetWriter sheet, HouseholdRow home, Locale locale) {
        List<PersonFile> people = home.people();
        if (people.isEmpty()) {
            line(sheet, home, null, locale);
        }
        people.forEach(person -> line(sheet, home, person, locale));
    }

    private void line(SheetWriter sheet, HouseholdRow home, @Nullable PersonFile person, Locale locale) {
        sheet.row(
                home.number().building(),
                home.number().unit(),
                home.number().room(),
                home.floor(),
                home.area(),
                word("residents.occupancy." + home.occupancy(), locale),
                person == null ? null : person.name(),
                person == null ? null : masked(person.phone()),
                person == null ? null : word("residents.relation." + person.relation(), locale),
                person == null ? null : person.birthday(),
                person == null ? null : person.email(),
                person == null ? null : word("residents.group." + person.group(), locale),
                person == null ? null : word(person.consentedAt() == null ? "residents.no" : "residents.yes", locale),
                person == null ? null : person.note());
    }

    private static @Nullable String masked(@Nullable Phone phone) {
        return phone == null ? null : phone.masked();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
