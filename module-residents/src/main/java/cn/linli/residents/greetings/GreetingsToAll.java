package cn.linli.residents.greetings;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Needed;
import cn.linli.residents.PersonFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At a feast and before a community event everybody who agreed is written to in one act; done twice, nothing is sent twice.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class GreetingsToAll {

    private static final int FARTHEST_AHEAD = 92;

    private final GreetingRepository repository;
    private final Greetings greetings;
    private final GreetingPost post;
    private final GreetingTexts texts;
    private final HouseholdLists homes;
    private final Estates estates;
    private final Duties duties;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * How many messages stand where.
     *
     * @param out nobody to send them to, or every attempt failed
     */
    public record Counts(int waiting, int sent, int out) {}

    /** A community event comes: its message is left for everybody, and goes out when somebody sends it. */
    public UUID announce(UUID estate, String title, LocalDate day, String words, Actor by) {
        LocalDate today = estates.of(estate).today(clock);
        if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_AHEAD))) {
            throw Refused.because("greeting.event.day", FARTHEST_AHEAD).at("day");
        }
        String name = Needed.words(title, LifeEvent.LONGEST, "greeting.title", "title");
        String said = texts.checked(words, Language.ZH, "words");
        if (isKnown(estate, name, day)) {
            throw Refused.because("greeting.event.known").at("title");
        }
        Greeting greeting = repository.save(Greeting.of(estate, name, day, said, by, clock.instant()));
        journal.note("greeting.announced", estate, Greeting.SUBJECT, greeting.getId());
        return greeting.getId();
    }

    private boolean isKnown(UUID estate, String title, LocalDate day) {
        return jdbc.sql("select exists (select from household_greeting where estate_id = :estate and occasion = 'EVENT'"
                        + " and household_id is null and title = :title and day = :day)")
                .param("estate", estate)
                .param("title", title)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** One message to each person of the estate who agreed and can be reached; returns how many. */
    public int send(UUID estate, UUID id, Actor by) {
        journal.note("greeting.sentToAll", estate, Greeting.SUBJECT, id);
        Greeting greeting = forAll(estate, id);
        LocalDate today = estates.of(estate).today(clock);
        Refused.unless(greeting.isOpen(), "greeting.notNow." + greeting.state().name());
        Refused.unless(greeting.mayBeWritten(today), "greeting.notThatDay");
        List<PersonFile> people = agreed(estate);
        String words = wordsOf(greeting);
        int sent = post.post(greeting, people, one -> texts.filled(words, estate, greeting, one.name(), Language.ZH));
        Refused.unless(sent > 0, "greeting.nobody");
        greeting.sendToAll(sent, words, today, by, clock.instant());
        kept(greeting, by);
        return sent;
    }

    /** It was hung up or said to everybody. */
    public void post(UUID estate, UUID id, String word, Actor by) {
        journal.note("greeting.said", estate, Greeting.SUBJECT, id);
        Greeting greeting = forAll(estate, id);
        greeting.say(Greeted.Way.NOTICE, word, null, by, clock.instant());
        kept(greeting, by);
    }

    private void kept(Greeting greeting, Actor by) {
        duties.fulfil(
                GreetingStandard.RES_9,
                greeting.getEstateId(),
                greeting.subject(),
                by,
                "greeting to all on " + greeting.getDay());
    }

    private Greeting forAll(UUID estate, UUID id) {
        Greeting greeting = greetings.of(estate, id);
        Refused.unless(greeting.getOccasion().isForAll(), "greeting.notForAll");
        return greeting;
    }

    /** An event's own words; a feast's are the estate's. */
    @Transactional(readOnly = true)
    public String wordsOf(Greeting greeting) {
        return greeting.getWords() == null
                ? texts.of(greeting.getEstateId(), greeting.getOccasion(), Language.ZH)
                : Objects.requireNonNull(greeting.getWords());
    }

    private List<PersonFile> agreed(UUID estate) {
        List<PersonFile> agreed = new ArrayList<>();
        homes.each(
                estate,
                HouseholdFilter.ALL,
                home -> home.people().stream()
                        .filter(PersonFile::mayBeWrittenTo)
                        .forEach(agreed::add));
        return agreed;
    }

    @Transactional(readOnly = true)
    public Counts counts(Greeting greeting) {
        return jdbc.sql("select count(*) filter (where state = 'WAITING') as waiting,"
                        + " count(*) filter (where state = 'SENT') as sent,"
                        + " count(*) filter (where state = 'OUT') as gone from household_greeting_message"
                        + " where estate_id = :estate and greeting_id = :greeting")
                .param("estate", greeting.getEstateId())
                .param("greeting", greeting.getId())
                .query((row, n) -> new Counts(row.getInt("waiting"), row.getInt("sent"), row.getInt("gone")))
                .single();
    }
}
