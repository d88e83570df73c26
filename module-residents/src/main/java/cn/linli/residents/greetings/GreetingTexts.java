package cn.linli.residents.greetings;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Needed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written for each occasion in each language: the estate's own words, or the program's until there are any.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class GreetingTexts {

    static final String SUBJECT = "greetingText";
    private static final int LONGEST = 300;

    private final Estates estates;
    private final Journal journal;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    public String of(UUID estate, Occasion occasion, Language language) {
        return Objects.requireNonNull(all(estate, language).get(occasion));
    }

    /** By the occasion, in one language. */
    public Map<Occasion, String> all(UUID estate, Language language) {
        Map<Occasion, String> all = new LinkedHashMap<>();
        Occasion.WRITTEN.forEach(occasion -> all.put(
                occasion,
                messages.getMessage("greetings.text." + occasion, placeholders(language), language.getLocale())));
        jdbc.sql(
                        "select occasion, words from household_greeting_text where estate_id = :estate and language = :language")
                .param("estate", estate)
                .param("language", language.name())
                .query(row -> {
                    all.put(Occasion.valueOf(row.getString("occasion")), row.getString("words"));
                });
        return all;
    }

    /** The estate's own words from now on; a placeholder that nobody could fill in is refused. */
    @Transactional
    public void write(UUID estate, Occasion occasion, Language language, String words, Actor by) {
        String subject = occasion.name() + "/" + language.name();
        journal.note("greeting.textWritten", estate, SUBJECT, subject);
        String plain = checked(words, language, "words");
        jdbc.sql(
                        "insert into household_greeting_text (id, estate_id, occasion, language, words, changed_at, changed_name)"
                                + " values (:id, :estate, :occasion, :language, :words, :at, :name)"
                                + " on conflict (estate_id, occasion, language) do update set words = excluded.words,"
                                + " changed_at = excluded.changed_at, changed_name = excluded.changed_name")
                .param("id", Ids.next())
                .param("estate", estate)
                .param("occasion", occasion.name())
                .param("language", language.name())
                .param("words", plain)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .update();
    }

    /** The words, if every placeholder in them is known. */
    String checked(String words, Language language, String field) {
        String plain = Needed.words(words, LONGEST, "greeting.text", field);
        Placeholders.require(plain, placeholders(language), field);
        return plain;
    }

    /** For one reader, or with the placeholder of the name where it is for everybody to see. */
    public String filled(String words, UUID estate, Greeting greeting, String name, Language language) {
        Estate place = estates.of(estate);
        return Placeholders.fill(
                words,
                placeholders(language),
                name,
                place.nameIn(language.getLocale()),
                nameOf(greeting.getOccasion(), greeting.getTitle(), language));
    }

    /** An event has a name of its own. */
    public String nameOf(Occasion occasion, String title, Language language) {
        return title.isEmpty()
                ? messages.getMessage("greetings.occasion." + occasion, null, language.getLocale())
                : title;
    }

    /** How name, estate and occasion are written in a text, in this order. */
    public String[] placeholders(Language language) {
        return messages.getMessage("greetings.placeholders", null, language.getLocale())
                .split(" ");
    }
}
