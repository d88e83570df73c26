package cn.linli.residents.greetings;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Needed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A person, a household or everybody is greeted for an occasion of a day, once.
 */
@Entity
@Table(name = "household_greeting")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Greeting {

    /** What the records say of it: the journal, the duties. */
    public static final String SUBJECT = "greeting";

    /** A birthday is still written to a few days later; then somebody says it. */
    static final int DAYS_LATE = 3;

    private static final int LONGEST_WORD = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private String title;
    private LocalDate day;
    private LocalDate lastDay;
    private @Nullable UUID householdId;
    private @Nullable String home;
    private @Nullable UUID personId;
    private @Nullable String personName;
    private @Nullable String words;
    private Instant enteredAt;
    private @Nullable String enteredName;
    private boolean undelivered;

    @Embedded
    private @Nullable Sending sending;

    @Embedded
    private @Nullable Greeted greeted;

    @Embedded
    private @Nullable Gift gift;

    @Embedded
    private @Nullable LetGo letGo;

    private Greeting(UUID estateId, Occasion occasion, String title, LocalDate day, LocalDate lastDay, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.occasion = occasion;
        this.title = title;
        this.day = day;
        this.lastDay = lastDay;
        this.enteredAt = at;
    }

    /** Something happens in a household. */
    static Greeting of(HouseholdCard home, LifeEvent event, LocalDate lastDay, Actor by, Instant at) {
        Greeting greeting = new Greeting(home.estate(), event.occasion(), event.title(), event.day(), lastDay, at);
        greeting.householdId = home.id();
        greeting.home = home.label();
        greeting.personName = event.whom();
        greeting.enteredName = by.name();
        return greeting;
    }

    /** Everybody is told of a community event, on its day at the latest. */
    static Greeting of(UUID estate, String title, LocalDate day, String words, Actor by, Instant at) {
        Greeting greeting = new Greeting(estate, Occasion.EVENT, title, day, day, at);
        greeting.words = words;
        greeting.enteredName = by.name();
        return greeting;
    }

    public GreetingState state() {
        if (letGo != null) {
            return GreetingState.LET_GO;
        }
        if (greeted != null) {
            return GreetingState.GREETED;
        }
        if (undelivered) {
            return GreetingState.UNDELIVERED;
        }
        return sending != null ? GreetingState.SENDING : GreetingState.OPEN;
    }

    public boolean isOpen() {
        return state() == GreetingState.OPEN || state() == GreetingState.UNDELIVERED;
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    /** Whether a message may go out on a day: nothing before its day, and nothing twice. */
    public boolean mayBeWritten(LocalDate today) {
        if (state() != GreetingState.OPEN || occasion.isOfHousehold()) {
            return false;
        }
        if (occasion == Occasion.EVENT) {
            return !today.isAfter(day);
        }
        return !today.isBefore(day) && !today.isAfter(occasion == Occasion.BIRTHDAY ? day.plusDays(DAYS_LATE) : day);
    }

    /** The message is in the outbox; it counts when the other side took it. */
    void send(LocalDate today, Actor by, Instant at) {
        requireWritten(today);
        this.sending = new Sending(at, by.staffId(), by.name(), 1);
    }

    /** Everybody who agreed has a message in the outbox. */
    void sendToAll(int number, String said, LocalDate today, Actor by, Instant at) {
        requireWritten(today);
        this.sending = new Sending(at, by.staffId(), by.name(), number);
        greet(Greeted.Way.MESSAGE, said, by, at);
    }

    private void requireWritten(LocalDate today) {
        Refused.unless(state() == GreetingState.OPEN, "greeting.notNow." + state().name());
        Refused.unless(mayBeWritten(today), "greeting.notThatDay");
    }

    void delivered(String said, Actor by, Instant at) {
        greet(Greeted.Way.MESSAGE, said, by, at);
    }

    void failed() {
        this.undelivered = true;
    }

    /** Somebody said it; a wedding or a birth is not greeted without a small gift. */
    void say(Greeted.Way way, String word, @Nullable Gift given, Actor by, Instant at) {
        requireOpen();
        if (occasion.isOfHousehold() && way != Greeted.Way.IN_PERSON) {
            throw Refused.because("greeting.visit").at("way");
        }
        if (given == null && (occasion == Occasion.WEDDING || occasion == Occasion.BIRTH)) {
            throw Refused.because("greeting.gift.missing").at("gift");
        }
        greet(way, Needed.words(word, LONGEST_WORD, "greeting.word", "word"), by, at);
        this.gift = given;
    }

    private void greet(Greeted.Way way, String word, Actor by, Instant at) {
        this.greeted = new Greeted(at, by.staffId(), by.name(), way, word);
    }

    void letGo(String reason, Actor by, Instant at) {
        requireOpen();
        this.letGo = new LetGo(
                at, by.staffId(), by.name(), Needed.words(reason, LONGEST_WORD, "greeting.waiver.reason", "reason"));
    }

    private void requireOpen() {
        Refused.unless(isOpen(), "greeting.notNow." + state().name());
    }
}
