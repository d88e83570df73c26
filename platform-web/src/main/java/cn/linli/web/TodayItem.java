package cn.linli.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the today page that is no duty of the ledger: something waits for this person.
 *
 * @param titleKey message key of the sentence
 * @param arguments what the sentence's placeholders stand for
 * @param place the home and the person it is about, such as {@code 3-1201 · 张伟}; empty where there is none
 * @param due the instant from which on it is late; none where nothing sets a time
 * @param actionKey message key of the button's word
 * @param clause the clause as people write it, where one asks for it
 */
public record TodayItem(
        String titleKey,
        List<String> arguments,
        String place,
        @Nullable Instant due,
        String link,
        String actionKey,
        @Nullable String clause,
        String estateName) {}
