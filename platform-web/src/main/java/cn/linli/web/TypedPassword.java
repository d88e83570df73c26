package cn.linli.web;

/**
 * A password as it was typed into a form: every character counts, the spaces at its ends too, and it is never printed.
 */
public record TypedPassword(String text) implements CharSequence {

    /** What the form's field becomes; other fields lose the spaces at their ends. */
    public static TypedPassword valueOf(String text) {
        return new TypedPassword(text);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return "****";
    }
}
