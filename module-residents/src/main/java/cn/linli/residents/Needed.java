package cn.linli.residents;

import cn.linli.kernel.Refused;

/**
 * Words that must be there and may not be too many.
 */
public final class Needed {

    private Needed() {}

    /**
     * The words without the blanks around them.
     *
     * @param key of the sentence that refuses them beside the field; its argument is the longest length
     */
    public static String words(String text, int longest, String key, String field) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw Refused.because(key, longest).at(field);
        }
        return plain;
    }
}
