package cn.linli.forums.items;

/** An owner's question as it was taken down. */
public record Asked(Raiser raiser, String words) {

    public Asked {
        words = words(words);
    }

    /** The question itself, read on its own: whoever typed it hears at once of everything that is wrong. */
    public static String words(String typed) {
        return Spoken.of(typed, "forum.question.words", "words");
    }
}
