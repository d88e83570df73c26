package cn.linli.bulletins.paper;

import java.text.Normalizer;
import java.util.Map;

/**
 * Characters that look like others and are not found when somebody searches for those: Kangxi radicals and compatibility
 * ideographs come with texts that were copied out of other PDFs.
 */
final class Lookalikes {

    /** Characters whose glyph another one shares, and the one that is meant when it stands in a text for owners. */
    private static final Map<Integer, Integer> SAME_GLYPH = Map.of(
            0x3ADA, 0x66F6,
            0x3B35, 0x80F6,
            0x3B3A, 0x5E50,
            0x3BA3, 0x69E9,
            0x2012, 0x2013,
            0x2329, 0x3008,
            0x232A, 0x3009);

    private Lookalikes() {}

    /** The text with the ordinary character in the place of each lookalike. */
    static String replaced(String text) {
        if (text.codePoints().noneMatch(Lookalikes::isOne)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (SAME_GLYPH.containsKey(character)) {
                plain.appendCodePoint(SAME_GLYPH.get(character));
            } else if (isOne(character)) {
                plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    private static boolean isOne(int character) {
        return SAME_GLYPH.containsKey(character)
                || character >= 0x2E80 && character <= 0x2FDF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x2F800 && character <= 0x2FA1F;
    }
}
