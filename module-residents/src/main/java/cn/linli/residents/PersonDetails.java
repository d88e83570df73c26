package cn.linli.residents;

import cn.linli.kernel.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person (RES-6), as somebody typed it; making one refuses what cannot be.
 *
 * @param consent whether the person agrees to messages
 */
public record PersonDetails(
        String name,
        Relation relation,
        @Nullable Phone phone,
        @Nullable Phone secondPhone,
        @Nullable LocalDate birthday,
        @Nullable String email,
        boolean consent,
        OwnerGroup group,
        @Nullable String interests,
        @Nullable String note) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    public PersonDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw Refused.because("residents.person.nameMissing").at("name");
        }
        requireAtMost(60, name, "name");
        email = orNone(email);
        interests = orNone(interests);
        note = orNone(note);
        if (email != null && (email.length() > 120 || !EMAIL.matcher(email).matches())) {
            throw Refused.because("residents.email.malformed").at("email");
        }
        if (birthday != null && birthday.isBefore(OLDEST)) {
            throw Refused.because("residents.birthday.tooLongAgo").at("birthday");
        }
        requireAtMost(200, interests, "interests");
        requireAtMost(500, note, "note");
    }

    /** Somebody of whom only name, relation and number are known. */
    public static PersonDetails of(String name, Relation relation, @Nullable String phone) {
        return new PersonDetails(
                name, relation, Phone.orNone(phone), null, null, null, false, OwnerGroup.GENERAL, null, null);
    }

    private static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireAtMost(int longest, @Nullable String text, String field) {
        if (text != null && text.length() > longest) {
            throw Refused.because("residents.tooLong", longest).at(field);
        }
    }
}
