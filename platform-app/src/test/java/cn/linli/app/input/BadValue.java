package cn.linli.app.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something nobody would type into a field.
 *
 * @param what names it in a report
 * @param apply what the field becomes: nothing, itself once or twice, or something else
 */
record BadValue(String what, Function<Part, List<Part>> apply) {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** What every field gets. */
    static final List<BadValue> ALWAYS = List.of(
            text("NUL", "a\0b"),
            bytes("half a surrogate pair", 0xED, 0xA0, 0x80),
            text("marks that turn the line round", "\u202Eabc\u200F\u2066\u2069"),
            text("emoji", "👨‍👩‍👧‍👦 坏了 🏳️‍🌈"),
            text("a rare character", "𠮷"),
            text("a year beyond the database", "+999999999-12-31"),
            text("too large a number", "99999999999999999999"),
            text("no such choice", "NO_SUCH_THING"),
            named("far beyond its end", "%s[99999]"),
            named("before its beginning", "%s[-1]"),
            new BadValue("missing", part -> List.of()),
            new BadValue("doubled", part -> List.of(part, part)));

    /** What every field of a form gets as well; the head of a request has no room for it. */
    static final List<BadValue> IN_FORMS = List.of(
            text("a million letters", "a".repeat(1_000_000)),
            new BadValue("a file", part -> List.of(new Part(part.name(), part.value(), "x.txt"))));

    /** Of which every field gets a few, drawn by lot. */
    static final List<BadValue> SOMETIMES = List.of(
            bytes("the other half", 'a', 0xED, 0xB0, 0x80),
            bytes("no UTF-8", 0xFF, 0xFE, 'a'),
            bytes("an overlong slash", 0xC0, 0xAF),
            text("control characters", "a\u0001\u001B\u007F\uFEFF\uFFFE\uFFFF"),
            text("new lines", "a\r\nSet-Cookie: b=c\r\n\r\n"),
            text("blanks", " \u3000\u00A0\t"),
            text("empty", ""),
            text("a long line", "9".repeat(2_500)),
            text("a year before all", "-999999999-01-01"),
            text("a moment beyond the database", "+999999999-12-31T23:59"),
            text("a place in a list beyond the database", "+999999999-12-31T23:59:59Z_" + NOBODY),
            text("no day", "2026-02-30"),
            text("day zero", "0000-00-00"),
            text("the last year with four digits", "9999-12-31"),
            text("just too large a number", "2147483648"),
            text("the largest whole number", "2147483647"),
            text("less than nothing", "-1"),
            text("not a number", "NaN"),
            text("a million digits in few", "1E1000000"),
            text("nobody's id", NOBODY),
            text("a template's words", "${7*7} __${7*7}__ ~{::x} #{x} *{x}"),
            text("a way out", "../../../../etc/passwd"),
            text("wildcards and quotes", "%_\\';--\"<b>"),
            new BadValue("doubled with another", part -> List.of(part, Part.of(part.name(), "x"))),
            named("by a name", "%s[x]"),
            named("without an end", "%s["),
            named("with something inside", "%s.inside.of.it"),
            named("as a list", "%s[]"),
            named("in the middle of a list", "%s[7]"));

    /** What every file is called once. */
    static final List<BadValue> FILE_NAMES = Stream.of(
                    "a\0b.png",
                    "../../../x.png",
                    "..\\..\\x.png",
                    "C:\\x.png",
                    "\u202Egnp.exe",
                    "𠮷👨‍👩‍👧‍👦.png",
                    "a".repeat(100_000) + ".png",
                    ".png",
                    " ",
                    "x.png\r\nContent-Type: text/html")
            .map(name -> new BadValue(
                    "a file called " + name.substring(0, Math.min(20, name.length())),
                    part -> List.of(new Part(part.name(), part.value(), name))))
            .toList();

    private static BadValue text(String what, String value) {
        return new BadValue(what, part -> List.of(new Part(part.name(), utf8(value), part.fileName())));
    }

    private static BadValue bytes(String what, int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return new BadValue(what, part -> List.of(new Part(part.name(), value, part.fileName())));
    }

    private static BadValue named(String what, String pattern) {
        return new BadValue(
                what, part -> List.of(new Part(pattern.formatted(part.name()), part.value(), part.fileName())));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
