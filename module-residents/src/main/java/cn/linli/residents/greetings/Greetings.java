package cn.linli.residents.greetings;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Households;
import cn.linli.residents.PersonFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Birthdays are greeted by a message or by somebody, and what happens in a household by a visit with a small gift: on the day, once, and
 * in writing only with consent (RES-9).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Greetings {

    private static final int FARTHEST_BACK = 31;
    private static final int FARTHEST_AHEAD = 92;
    /** What is known late is visited soon. */
    private static final int DAYS_TO_VISIT = 3;

    private final GreetingRepository repository;
    private final GreetingPost post;
    private final GreetingTexts texts;
    private final GreetingContacts contacts;
    private final Households households;
    private final HouseholdLists people;
    private final Estates estates;
    private final Posts posts;
    private final Duties duties;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Something happens in a household: its butler owes a visit, until the day or within three days of knowing of it. */
    public UUID enter(UUID estate, UUID household, LifeEvent event, Actor by) {
        HouseholdCard home = households.of(estate, household);
        Estate at = estates.of(estate);
        LocalDate today = at.today(clock);
        if (event.day().isBefore(today.minusDays(FARTHEST_BACK))
                || event.day().isAfter(today.plusDays(FARTHEST_AHEAD))) {
            throw Refused.because("greeting.day.far", FARTHEST_BACK, FARTHEST_AHEAD)
                    .at("day");
        }
        Refused.unless(!isKnown(household, event), "greeting.known");
        LocalDate soon = today.plusDays(DAYS_TO_VISIT);
        LocalDate lastDay = event.day().isAfter(soon) ? event.day() : soon;
        Greeting greeting = repository.save(Greeting.of(home, event, lastDay, by, clock.instant()));
        journal.note("greeting.entered", estate, Greeting.SUBJECT, greeting.getId());
        duties.open(Opening.of(GreetingStandard.RES_9, estate, greeting.subject(), clock.instant())
                .assignedTo(posts.butlerOf(estate, home.building(), home.unit(), today)
                        .orElse(null))
                .dueBy(at.endOf(lastDay)));
        return greeting.getId();
    }

    private boolean isKnown(UUID household, LifeEvent event) {
        return jdbc.sql("select exists (select from household_greeting where household_id = :household"
                        + " and person_id is null and occasion = :occasion and title = :title and day = :day)")
                .param("household", household)
                .param("occasion", event.occasion().name())
                .param("title", event.title())
                .param("day", event.day())
                .query(Boolean.class)
                .single();
    }

    /** A message to whom it is about, and to nobody who has not agreed; it counts when the other side took it. */
    public void send(UUID estate, UUID id, Language language, Actor by) {
        Greeting greeting = named(estate, id, "greeting.sent");
        Refused.unless(!greeting.getOccasion().isForAll(), "greeting.forAll");
        Refused.unless(greeting.getPersonId() != null, "greeting.visit");
        PersonFile person = person(greeting).orElseThrow();
        Refused.unless(person.mayBeWrittenTo(), "greeting.consent");
        greeting.send(estates.of(estate).today(clock), by, clock.instant());
        String words = texts.of(estate, greeting.getOccasion(), language);
        int sent = post.post(
                greeting, List.of(person), one -> texts.filled(words, estate, greeting, one.name(), language));
        Refused.unless(sent == 1, "greeting.noAddress");
    }

    /** Somebody said it, with or without a gift. */
    public void say(UUID estate, UUID id, Greeted.Way way, String word, @Nullable Gift gift, Actor by) {
        Greeting greeting = named(estate, id, "greeting.said");
        Refused.unless(!greeting.getOccasion().isForAll(), "greeting.forAll");
        Refused.unless(way == Greeted.Way.IN_PERSON || way == Greeted.Way.TELEPHONE, "greeting.way");
        greeting.say(way, word, gift, by, clock.instant());
        contacts.said(greeting, by);
        kept(greeting, by);
    }

    /** Nobody is greeted after all. */
    public void letGo(UUID estate, UUID id, String reason, Actor by) {
        Greeting greeting = named(estate, id, "greeting.letGo");
        greeting.letGo(reason, by, clock.instant());
        duties.waive(GreetingStandard.RES_9, estate, greeting.subject(), by, reason.strip());
    }

    /** A message to a person ended; one that did not arrive leaves the greeting to somebody. */
    void ended(UUID estate, UUID id, boolean arrived, String words) {
        Greeting greeting = of(estate, id);
        if (greeting.state() != GreetingState.SENDING) {
            return;
        }
        if (!arrived) {
            journal.note("greeting.failed", estate, Greeting.SUBJECT, id);
            greeting.failed();
            return;
        }
        journal.note("greeting.delivered", estate, Greeting.SUBJECT, id);
        Sending sending = Objects.requireNonNull(greeting.getSending());
        Actor by = Actor.staff(sending.sentBy(), sending.sentName());
        greeting.delivered(words, by, clock.instant());
        contacts.said(greeting, by);
        kept(greeting, by);
    }

    private void kept(Greeting greeting, Actor by) {
        duties.fulfil(
                GreetingStandard.RES_9,
                greeting.getEstateId(),
                greeting.subject(),
                by,
                "greeting of " + greeting.getHome());
    }

    private Greeting named(UUID estate, UUID id, String action) {
        journal.note(action, estate, Greeting.SUBJECT, id);
        return of(estate, id);
    }

    @Transactional(readOnly = true)
    public Greeting of(UUID estate, UUID id) {
        return repository.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("greeting " + id));
    }

    /** Whose birthday it is; none where it is about a household or everybody. */
    @Transactional(readOnly = true)
    public Optional<PersonFile> person(Greeting greeting) {
        return Optional.ofNullable(greeting.getPersonId()).map(id -> people.person(greeting.getEstateId(), id));
    }

    /** What is owed for one, as it stands. */
    @Transactional(readOnly = true)
    public Optional<Duty> owed(Greeting greeting) {
        return duties.latest(GreetingStandard.RES_9, greeting.getEstateId(), greeting.subject());
    }

    /** Whether a message can go out on any way. */
    @Transactional(readOnly = true)
    public boolean isConnected() {
        return post.isConnected();
    }
}
