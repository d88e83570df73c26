package cn.linli.kernel.evidence;

import java.text.Normalizer;

/**
 * The name a file goes by: what its sender called it, without path, control and invisible characters, ending as its
 * kind demands.
 */
record FileName(String value) {

    static final int LONGEST = 120;

    static FileName of(String original, FileType type) {
        String name = Normalizer.normalize(original, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                // C: controls, invisible characters, those that turn the reading direction, halves of pairs
                .replaceAll("\\p{C}", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        int dot = name.lastIndexOf('.');
        boolean fitting = dot > 0 && type.goesBy(name.substring(dot + 1));
        String stem = fitting ? name.substring(0, dot) : name;
        String ending = fitting ? name.substring(dot) : "." + type.extension();
        return new FileName(shortened(stem.isEmpty() ? "file" : stem, LONGEST - ending.length()) + ending);
    }

    private static String shortened(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
