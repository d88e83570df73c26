package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.journal.Derived;
import cn.linli.kernel.journal.Secret;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One gathering of a forum; where it was moved after owners were invited, what they were told first stays beside it.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ForumSession {

    private static final Duration DOORS_OPEN_BEFORE = Duration.ofHours(1);
    private static final Duration DOORS_OPEN_AFTER = Duration.ofHours(2);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Derived
    @ManyToOne
    @JoinColumn(name = "forum_id", updatable = false)
    @Getter(AccessLevel.NONE)
    private Forum forum;

    @Column(updatable = false)
    private int number;

    private String name;
    private String place;
    private Instant startsAt;
    private Instant endsAt;

    private @Nullable String announcedPlace;
    private @Nullable Instant announcedStartsAt;
    private @Nullable Instant announcedEndsAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "moved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "moved_name"))
    @AttributeOverride(name = "at", column = @Column(name = "moved_at"))
    private @Nullable Hand moved;

    @Secret
    @Column(updatable = false)
    private String token;

    ForumSession(Forum forum, int number, Gathering gathering, String token) {
        this.id = Ids.next();
        this.estateId = forum.getEstateId();
        this.forum = forum;
        this.number = number;
        this.token = token;
        put(gathering);
    }

    public Gathering gathering() {
        return new Gathering(name, place, startsAt, endsAt);
    }

    /** Whether place or time are others than those that owners were told first. */
    public boolean isMoved() {
        return moved != null;
    }

    void change(Gathering gathering) {
        forum.require(ForumAction.ARRANGE);
        put(gathering);
    }

    /** Moves what is announced; a change of its name alone moves nothing. */
    void move(Gathering to, Actor by, Instant at) {
        forum.require(ForumAction.MOVE);
        boolean elsewhere = !to.place().equals(place)
                || !to.startsAt().equals(startsAt)
                || !to.endsAt().equals(endsAt);
        if (elsewhere && moved == null) {
            this.announcedPlace = place;
            this.announcedStartsAt = startsAt;
            this.announcedEndsAt = endsAt;
        }
        if (elsewhere) {
            this.moved = Hand.of(by, at);
        }
        put(to);
    }

    private void put(Gathering gathering) {
        this.name = gathering.name();
        this.place = gathering.place();
        this.startsAt = gathering.startsAt();
        this.endsAt = gathering.endsAt();
    }

    public LocalDate date(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    /** Owners sign in by themselves from an hour before the beginning until two hours after the end, and only that day. */
    public boolean isSigningIn(Instant now, ZoneId zone) {
        return !now.isBefore(startsAt.minus(DOORS_OPEN_BEFORE))
                && now.isBefore(endsAt.plus(DOORS_OPEN_AFTER))
                && now.atZone(zone).toLocalDate().equals(date(zone));
    }
}
