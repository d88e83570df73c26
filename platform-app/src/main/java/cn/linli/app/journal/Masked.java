package cn.linli.app.journal;

import java.util.regex.Pattern;

/** Telephone numbers inside any text, shown as {@code 138****1234}: the journal is no way around the right to see them. */
final class Masked {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[ -]?\\d{3,4}[ -]?(\\d{4})(?!\\d)");

    private Masked() {}

    static String telephones(String text) {
        String masked = MOBILE.matcher(text).replaceAll("$1****$2");
        return LANDLINE.matcher(masked).replaceAll("$1-****$2");
    }
}
