package cn.linli.residents.greetings;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.OutsideNotices;
import cn.linli.kernel.notice.OutsideTelling;
import cn.linli.residents.PersonFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages of greetings: for one occasion and day nobody gets two, and nobody gets one who has not agreed. */
@Component
@RequiredArgsConstructor
class GreetingPost {

    private static final String TOLD = "greetings.told";
    private static final String KEY = "greeting/";

    private final OutsideNotices notices;
    private final JdbcClient jdbc;

    private record Letter(UUID id, PersonFile to, Channel channel, String address, String words) {}

    /** Whether anything can go out at all. */
    boolean isConnected() {
        return notices.ways().containsValue(true);
    }

    /** Puts a message to each of them into the outbox who agreed and can be reached; returns how many are new. */
    int post(Greeting greeting, Collection<PersonFile> people, Function<PersonFile, String> words) {
        Map<Channel, Boolean> ways = notices.ways();
        Refused.unless(ways.containsValue(true), "greeting.notConnected");
        List<Letter> letters = new ArrayList<>();
        for (PersonFile person : people) {
            way(person, ways)
                    .ifPresent(way -> letters.add(
                            new Letter(Ids.next(), person, way.getKey(), way.getValue(), words.apply(person))));
        }
        Set<UUID> entered = enter(greeting, letters);
        notices.tell(
                greeting.getEstateId(),
                letters.stream()
                        .filter(letter -> entered.contains(letter.id()))
                        .map(letter -> new OutsideTelling(
                                letter.to().id(),
                                KEY + letter.id(),
                                letter.channel(),
                                letter.address(),
                                TOLD,
                                List.of(letter.words()),
                                OutsideTelling.NO_PAGE))
                        .toList());
        return entered.size();
    }

    /** The message that a notice of the outbox is. */
    static Optional<UUID> message(String key) {
        return key.startsWith(KEY) ? Optional.of(UUID.fromString(key.substring(KEY.length()))) : Optional.empty();
    }

    /** Among the ways that are connected, the first on which the person can be reached. */
    private static Optional<Map.Entry<Channel, String>> way(PersonFile person, Map<Channel, Boolean> ways) {
        return person.messageAddresses().entrySet().stream()
                .filter(address -> ways.getOrDefault(address.getKey(), false))
                .findFirst();
    }

    private Set<UUID> enter(Greeting greeting, List<Letter> letters) {
        return new HashSet<>(jdbc.sql(
                        "insert into household_greeting_message (id, estate_id, greeting_id, household_id, person_id, occasion,"
                                + " title, day, channel, words, state) select n.id, :estate, :greeting, n.home, n.person,"
                                + " :occasion, :title, :day, n.channel, n.words, 'WAITING' from unnest(:ids::uuid[],"
                                + " :homes::uuid[], :people::uuid[], :channels::text[], :words::text[])"
                                + " n (id, home, person, channel, words) on conflict (person_id, occasion, title, day)"
                                + " do nothing returning id")
                .param("estate", greeting.getEstateId())
                .param("greeting", greeting.getId())
                .param("occasion", greeting.getOccasion().name())
                .param("title", greeting.getTitle())
                .param("day", greeting.getDay())
                .param("ids", column(letters, letter -> letter.id().toString()))
                .param(
                        "homes",
                        column(letters, letter -> letter.to().household().toString()))
                .param("people", column(letters, letter -> letter.to().id().toString()))
                .param("channels", column(letters, letter -> letter.channel().name()))
                .param("words", column(letters, Letter::words))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    private static String[] column(List<Letter> letters, Function<Letter, String> value) {
        return letters.stream().map(value).toArray(String[]::new);
    }
}
