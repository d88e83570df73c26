package cn.linli.residents;

import cn.linli.kernel.Refused;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that shows itself masked ({@code 138****1234}): pages, files and the journal get the full digits
 * only where {@link #inFull()} is asked for by name.
 */
public record Phone(String digits) {

    private static final Pattern FILLING = Pattern.compile("[\\s()\\-.·]");
    private static final Pattern VALID =
            Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}[1-9]\\d{6,7}|[1-9]\\d{6,7}|400\\d{7}|\\+\\d{8,15}");

    public Phone {
        if (!VALID.matcher(digits).matches()) {
            throw Refused.because("residents.phone.malformed").at("phone");
        }
    }

    /** The number as people type it: spaces, dashes, full-width digits and the country's own prefix do not matter. */
    public static Phone of(String typed) {
        return new Phone(plain(typed));
    }

    /** The number, or none where nothing was typed. */
    public static @Nullable Phone orNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : of(typed);
    }

    /** The same, with a refusal shown beside the given form field. */
    public static @Nullable Phone orNone(@Nullable String typed, String formField) {
        try {
            return orNone(typed);
        } catch (Refused malformed) {
            throw malformed.at(formField);
        }
    }

    /** The number if it is one. */
    public static Optional<Phone> parse(String typed) {
        String digits = plain(typed);
        return VALID.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    private static String plain(String typed) {
        String digits = FILLING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        if (digits.startsWith("+86")) {
            return digits.substring(3);
        }
        return digits.length() == 13 && digits.startsWith("861") ? digits.substring(2) : digits;
    }

    public String inFull() {
        return digits;
    }

    public String masked() {
        return mask(digits);
    }

    static String mask(String digits) {
        int shown = digits.length() < 9 ? 2 : 3;
        return digits.substring(0, shown) + "****" + digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
