package cn.linli.app.today;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list, ready to show.
 *
 * @param when until when, or how long it is overdue
 * @param place the home and the person; empty where there is none
 * @param clause such as {@code FEE-3}
 * @param action the word of the button
 * @param climbed whether it came up the ladder from somebody else
 */
record TodayLine(
        Due due,
        String when,
        String sentence,
        String place,
        @Nullable String clause,
        String link,
        String action,
        boolean climbed,
        String estate) {}
