package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One owners' forum of a quarter on its way from preparation to the filed dossier.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Forum {

    public static final String SUBJECT = "forum";

    private static final int LONGEST_REASON = 500;
    private static final int MOST_SESSIONS = 20;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    /** Such as {@code 2026Q4}. */
    @Column(updatable = false)
    private String quarter;

    /** Which one of its quarter; more than one may be held. */
    @Column(updatable = false)
    private int number;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "begun_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "begun_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "begun_at", updatable = false))
    private Hand begun;

    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable ForumForm form;

    private @Nullable String content;
    private @Nullable String participants;
    private @Nullable String layout;
    private @Nullable Long budgetFen;

    @OneToMany(mappedBy = "forum", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("startsAt, number")
    private List<ForumSession> sessions = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "invited_by"))
    @AttributeOverride(name = "name", column = @Column(name = "invited_name"))
    @AttributeOverride(name = "at", column = @Column(name = "invited_at"))
    private @Nullable Hand invited;

    /** The notice to owners that was drafted from this forum. */
    private @Nullable UUID noticeId;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "held_by"))
    @AttributeOverride(name = "name", column = @Column(name = "held_name"))
    @AttributeOverride(name = "at", column = @Column(name = "held_at"))
    private @Nullable Hand held;

    /** The local date of the last session. */
    private @Nullable LocalDate heldOn;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "called_off_by"))
    @AttributeOverride(name = "name", column = @Column(name = "called_off_name"))
    @AttributeOverride(name = "at", column = @Column(name = "called_off_at"))
    private @Nullable Hand calledOff;

    private @Nullable String calledOffBecause;

    /** The document that its minutes are. */
    private @Nullable UUID minutesId;

    private @Nullable Instant minutesSubmittedAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "filed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "filed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "filed_at"))
    private @Nullable Hand filed;

    private @Nullable UUID dossierFileId;
    private @Nullable String dossierSha256;

    Forum(UUID estateId, Quarter quarter, int number, Preparation preparation, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.quarter = quarter.code();
        this.number = number;
        this.begun = Hand.of(by, at);
        put(preparation);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public ForumState state() {
        if (filed != null) {
            return ForumState.FILED;
        }
        if (held != null) {
            return ForumState.HELD;
        }
        if (calledOff != null) {
            return ForumState.CALLED_OFF;
        }
        return invited == null ? ForumState.PREPARING : ForumState.INVITING;
    }

    public boolean isPossible(ForumAction action) {
        return action.isPossibleIn(state());
    }

    /** Refuses what the table of actions does not allow now. */
    public void require(ForumAction action) {
        Refused.unless(isPossible(action), "forum.notNow." + action.name());
    }

    public Preparation preparation() {
        return new Preparation(title, form, content, participants, layout, budgetFen);
    }

    /** What stands between this forum and its invitation: point and the key of its sentence (FOR-2). */
    public Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>(preparation().missing());
        if (sessions.isEmpty()) {
            missing.put("sessions", "forum.missing.sessions");
        } else if (form == ForumForm.GROUPS && sessions.size() < 2) {
            missing.put("sessions", "forum.missing.groups");
        } else if (form == ForumForm.TOGETHER && sessions.size() > 1) {
            missing.put("sessions", "forum.missing.together");
        }
        return missing;
    }

    void prepare(Preparation preparation) {
        require(ForumAction.PREPARE);
        if (invited != null) {
            preparation.missing().forEach((field, sentence) -> {
                throw Refused.because(sentence).at(field);
            });
            if (preparation.form() != form) {
                throw Refused.because("forum.form.announced").at("form");
            }
        }
        put(preparation);
    }

    private void put(Preparation preparation) {
        this.title = preparation.title();
        this.form = preparation.form();
        this.content = preparation.content();
        this.participants = preparation.participants();
        this.layout = preparation.layout();
        this.budgetFen = preparation.budgetFen();
    }

    ForumSession arrange(Gathering gathering, String token) {
        require(ForumAction.ARRANGE);
        Refused.unless(sessions.size() < MOST_SESSIONS, "forum.sessions.tooMany", MOST_SESSIONS);
        int next = sessions.stream().mapToInt(ForumSession::getNumber).max().orElse(0) + 1;
        ForumSession session = new ForumSession(this, next, gathering, token);
        sessions.add(session);
        return session;
    }

    void drop(ForumSession session) {
        require(ForumAction.ARRANGE);
        sessions.remove(session);
    }

    public Optional<ForumSession> session(UUID session) {
        return sessions.stream().filter(one -> one.getId().equals(session)).findFirst();
    }

    public Optional<ForumSession> firstSession() {
        return sessions.stream().min(Comparator.comparing(ForumSession::getStartsAt));
    }

    public Optional<ForumSession> lastSession() {
        return sessions.stream().max(Comparator.comparing(ForumSession::getStartsAt));
    }

    /** The invitation goes out: every point of the preparation stands, and nothing of it lies behind us (FOR-2). */
    void invite(Actor by, Instant at) {
        require(ForumAction.INVITE);
        int empty = missing().size();
        Refused.unless(empty == 0, "forum.invite.incomplete", empty);
        for (ForumSession session : sessions) {
            Refused.unless(session.getStartsAt().isAfter(at), "forum.session.over", session.getName());
        }
        this.invited = Hand.of(by, at);
    }

    /** Whether it can be said that the forum was held: its last gathering has begun. */
    public boolean hasBegun(Instant now) {
        return lastSession().filter(last -> !now.isBefore(last.getStartsAt())).isPresent();
    }

    /** Whether owners may ask: the first gathering has begun. */
    public boolean isAsking(Instant now) {
        return isPossible(ForumAction.ASK)
                && firstSession()
                        .filter(first -> !now.isBefore(first.getStartsAt()))
                        .isPresent();
    }

    void hold(int present, ZoneId zone, Actor by, Instant at) {
        require(ForumAction.HOLD);
        Refused.unless(hasBegun(at), "forum.hold.tooEarly");
        Refused.unless(present > 0, "forum.hold.nobody");
        this.held = Hand.of(by, at);
        this.heldOn = lastSession()
                .map(last -> last.getStartsAt().atZone(zone).toLocalDate())
                .orElseThrow();
    }

    void callOff(String reason, Actor by, Instant at) {
        require(ForumAction.CALL_OFF);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.because("forum.callOff.reason", LONGEST_REASON).at("reason");
        }
        this.calledOff = Hand.of(by, at);
        this.calledOffBecause = reason.strip();
    }

    void announcedBy(UUID notice) {
        require(ForumAction.INVITE_HOMES);
        this.noticeId = notice;
    }

    void minutedBy(UUID document) {
        require(ForumAction.DRAFT_MINUTES);
        this.minutesId = document;
    }

    /** The first time counts: what is submitted again after a no was written in time. */
    void minutesSubmitted(Instant at) {
        if (minutesSubmittedAt == null) {
            this.minutesSubmittedAt = at;
        }
    }

    void file(UUID dossier, String sha256, Actor by, Instant at) {
        require(ForumAction.FILE);
        this.filed = Hand.of(by, at);
        this.dossierFileId = dossier;
        this.dossierSha256 = sha256;
    }
}
