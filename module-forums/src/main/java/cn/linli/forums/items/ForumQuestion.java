package cn.linli.forums.items;

import cn.linli.forums.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * What an owner asked at a forum: it is answered on the spot or becomes an item, and never both (FOR-5).
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ForumQuestion {

    public static final String SUBJECT = "forumQuestion";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID forumId;

    /** The gathering at which it was asked; none where the forum has but one. */
    @Column(updatable = false)
    private @Nullable UUID sessionId;

    @Column(updatable = false)
    private int number;

    @Embedded
    private Raiser raiser;

    private String words;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "asked_by"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_name"))
    @AttributeOverride(name = "at", column = @Column(name = "asked_at"))
    private Hand asked;

    /** What was taken down first; none where nobody had to correct it. */
    private @Nullable String firstWords;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "corrected_by"))
    @AttributeOverride(name = "name", column = @Column(name = "corrected_name"))
    @AttributeOverride(name = "at", column = @Column(name = "corrected_at"))
    private @Nullable Hand corrected;

    private @Nullable String answer;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "answered_name"))
    @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
    private @Nullable Hand answered;

    private @Nullable UUID itemId;

    private @Nullable UUID contactId;

    ForumQuestion(
            UUID estateId, UUID forumId, @Nullable UUID sessionId, int number, Asked asked, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.forumId = forumId;
        this.sessionId = sessionId;
        this.number = number;
        this.raiser = asked.raiser();
        this.words = asked.words();
        this.asked = Hand.of(by, at);
    }

    /** Whether nobody has answered it nor promised to put it right. */
    public boolean isOpen() {
        return answered == null && itemId == null;
    }

    void enteredAs(UUID contact) {
        this.contactId = contact;
    }

    void requireOpen() {
        Refused.unless(answered == null, "forum.question.answered");
        Refused.unless(itemId == null, "forum.question.isItem");
    }

    /** Puts right what was mistyped, as long as nobody has answered it; what was taken down first stays readable. */
    void correct(String typed, Actor by, Instant at) {
        requireOpen();
        String right = Asked.words(typed);
        if (firstWords == null) {
            this.firstWords = words;
        }
        this.words = right;
        this.corrected = Hand.of(by, at);
    }

    void answer(String said, Actor by, Instant at) {
        requireOpen();
        this.answer = Spoken.of(said, "forum.question.answer", "answer");
        this.answered = Hand.of(by, at);
    }

    void becomes(UUID item) {
        requireOpen();
        this.itemId = item;
    }
}
