package cn.linli.surveys.measures;

import cn.linli.kernel.Refused;

/** Words that somebody typed because they are needed, and no longer than they are kept. */
final class Said {

    static final int LONGEST = 1000;

    private Said() {}

    static String of(String words, int longest, String missing, String field) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw Refused.because(missing).at(field);
        }
        if (said.length() > longest) {
            throw Refused.because("survey.measure.tooLong", longest).at(field);
        }
        return said;
    }
}
