package cn.linli.forums.items;

import cn.linli.kernel.Refused;

/** Words that somebody typed because they are needed, and no longer than they are kept. */
public final class Spoken {

    public static final int LONGEST = 1000;
    public static final int LONGEST_CONCERN = 500;

    private Spoken() {}

    static String of(String words, String missing, String field) {
        return of(words, LONGEST, missing, field);
    }

    static String of(String words, int longest, String missing, String field) {
        if (words.isBlank()) {
            throw Refused.because(missing).at(field);
        }
        return atMost(words, longest, field);
    }

    static String atMost(String words, int longest, String field) {
        String said = words.strip();
        if (said.length() > longest) {
            throw Refused.because("forum.words.tooLong", longest).at(field);
        }
        return said;
    }
}
