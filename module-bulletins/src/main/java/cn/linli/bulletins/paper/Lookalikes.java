package cn.linli.bulletins.paper;

import java.text.Normalizer;

/**
 * Characters that look like others and are not found when somebody searches for those: Kangxi radicals and compatibility
 * ideographs come with texts that were copied out of other PDFs.
 */
final class Lookalikes {

    private Lookalikes() {}

    /** The text with the ordinary character in the place of each lookalike. */
    static String replaced(String text) {
        if (text.codePoints().noneMatch(Lookalikes::isOne)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isOne(character)) {
                plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    private static boolean isOne(int character) {
        return character >= 0x2E80 && character <= 0x2FDF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x2F800 && character <= 0x2FA1F;
    }
}
