package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HomeAddresses;
import cn.linli.residents.HouseholdCard;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in at a session: with the owner's own phone on the day itself, or from the printed sheet afterwards (FOR-4). The
 * same name of the same home stands on the list once.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SignIns {

    public static final int LONGEST_NAME = 30;
    public static final int LONGEST_HOME = 60;

    private final Forums forums;
    private final ForumRepository repository;
    private final ForumCourse course;
    private final HomeAddresses addresses;
    private final Estates estates;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A session as the code in its room opens it. */
    public record Door(Forum forum, ForumSession session, boolean open) {}

    /** One line of the printed sheet. */
    public record Line(String name, String home) {}

    /** What is behind the code in the room. */
    @Transactional(readOnly = true)
    public Door behind(String token) {
        Forum forum = repository.findByToken(token).orElseThrow(() -> new NotFound("sign-in link"));
        ForumSession session = forum.getSessions().stream()
                .filter(one -> one.getToken().equals(token))
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-in link"));
        Estate estate = estates.of(forum.getEstateId());
        boolean open = forum.isPossible(ForumAction.SIGN_IN) && session.isSigningIn(clock.instant(), estate.getZone());
        return new Door(forum, session, open);
    }

    /** An owner signs in with their own phone. */
    public void signIn(String token, String name, String home) {
        Door door = behind(token);
        Refused.unless(door.open(), "forum.signIn.notNow");
        journal.note(
                "forum.signedIn",
                door.forum().getEstateId(),
                Forum.SUBJECT,
                door.forum().getId());
        put(door.forum(), door.session(), new Line(name, home), null);
    }

    /** Enters what stands on the printed sheet; who is on the list already stays there once. Returns how many are new. */
    public int enter(UUID estate, UUID id, UUID sessionId, List<Line> lines, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.sheetEntered");
        forum.require(ForumAction.SIGN_IN);
        ForumSession session = forum.session(sessionId)
                .orElseThrow(() -> Refused.because("forum.signIn.session").at("session"));
        if (session.getStartsAt().isAfter(clock.instant())) {
            throw Refused.because("forum.signIn.notBegun").at("session");
        }
        int added = 0;
        for (Line line : lines) {
            added += put(forum, session, line, by);
        }
        return added;
    }

    private int put(Forum forum, ForumSession session, Line line, @Nullable Actor enteredBy) {
        String name = line.name().strip();
        String typed = line.home().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.because("forum.signIn.name", LONGEST_NAME).at("name");
        }
        if (typed.length() > LONGEST_HOME) {
            throw Refused.because("forum.tooLong", LONGEST_HOME).at("home");
        }
        Optional<HouseholdCard> home = typed.isEmpty() ? Optional.empty() : addresses.at(forum.getEstateId(), typed);
        return jdbc.sql("insert into forum_attendance (id, estate_id, forum_id, session_id, name, household_id, home,"
                        + " channel, signed_at, entered_by, entered_name) values (:id, :estate, :forum, :session, :name,"
                        + " :household, :home, :channel, :at, :by, :byName) on conflict do nothing")
                .param("id", Ids.next())
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .param("session", session.getId())
                .param("name", name)
                .param("household", home.map(HouseholdCard::id).orElse(null))
                .param("home", home.map(HouseholdCard::label).orElse(typed))
                .param("channel", (enteredBy == null ? Attendance.Channel.QR : Attendance.Channel.SHEET).name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", enteredBy == null ? null : enteredBy.staffId())
                .param("byName", enteredBy == null ? null : enteredBy.name())
                .update();
    }

    /** Takes a name off the list that was written there by mistake; that it stood there stays in the forum's course. */
    public void strike(UUID estate, UUID id, UUID attendance, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.nameStruck");
        forum.require(ForumAction.SIGN_IN);
        String name = jdbc.sql(
                        "delete from forum_attendance where estate_id = :estate and forum_id = :forum and id = :id"
                                + " returning concat_ws(' ', name, nullif(home, ''))")
                .param("estate", estate)
                .param("forum", id)
                .param("id", attendance)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("attendance " + attendance));
        course.add(forum, ForumMove.STRUCK, name, by);
    }
}
