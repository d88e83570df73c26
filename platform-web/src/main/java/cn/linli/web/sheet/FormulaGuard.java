package cn.linli.web.sheet;

/**
 * Keeps text that came from people from running as a formula in the reader's spreadsheet, and takes the guard off again.
 *
 * <p>A CSV file has no types: there, text that could start a formula gets an apostrophe in front. In a workbook the cell
 * is typed as text and nothing evaluates it, so the text stays as it is. Text that already looks guarded gets one more
 * apostrophe in both, so that reading back, which takes exactly one off, is exact for whatever people wrote.
 */
final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String STARTERS = "=+-@＝＋－＠﹦﹢﹣﹫";

    static String forCsv(String text) {
        return couldRun(text, guards(text)) ? GUARD + text : text;
    }

    static String forWorkbook(String text) {
        return looksGuarded(text) ? GUARD + text : text;
    }

    static String off(String text) {
        return looksGuarded(text) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet would take the text for a formula if somebody typed it. */
    static boolean couldRun(String text) {
        return couldRun(text, 0);
    }

    private static boolean looksGuarded(String text) {
        int guards = guards(text);
        return guards > 0 && couldRun(text, guards);
    }

    private static int guards(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == GUARD) {
            count++;
        }
        return count;
    }

    private static boolean couldRun(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            if (text.charAt(at) < ' ') {
                return true;
            }
            at++;
        }
        return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c < ' ';
    }

    private FormulaGuard() {}
}
