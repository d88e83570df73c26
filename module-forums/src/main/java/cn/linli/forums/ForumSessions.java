package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gatherings of a forum: arranged before owners are told, moved with a trace afterwards (FOR-2).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumSessions {

    private static final int TOKEN_BYTES = 20;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Forums forums;
    private final ForumRepository repository;
    private final Attendances attendances;
    private final ForumCourse course;
    private final Estates estates;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public UUID arrange(UUID estate, UUID id, Gathering gathering) {
        Forum forum = forums.taken(estate, id, "forum.sessionArranged");
        forum.require(ForumAction.ARRANGE);
        requireTime(estates.of(estate), forum, gathering);
        return forum.arrange(gathering, token()).getId();
    }

    /** Before the invitation it is simply another plan; afterwards it is moved, and stays visible as moved. */
    public void change(UUID estate, UUID id, UUID sessionId, Gathering to, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.sessionMoved");
        ForumSession session = session(forum, sessionId);
        forum.require(ForumAction.MOVE);
        if (!session.gathering().startsAt().equals(to.startsAt())) {
            requireTime(estates.of(estate), forum, to);
        }
        if (forum.isPossible(ForumAction.ARRANGE)) {
            session.change(to);
            return;
        }
        Gathering from = session.gathering();
        Refused.unless(from.equals(to) || !attendances.isAttended(session), "forum.session.attended");
        session.move(to, by, clock.instant());
        if (!from.equals(to)) {
            ZoneId zone = estates.of(estate).getZone();
            course.add(forum, ForumMove.MOVED, said(from, zone) + " → " + said(to, zone), by);
        }
    }

    public void drop(UUID estate, UUID id, UUID sessionId) {
        Forum forum = forums.taken(estate, id, "forum.sessionDropped");
        forum.drop(session(forum, sessionId));
    }

    /** The estate behind the code in the room. */
    @Transactional(readOnly = true)
    public Optional<UUID> estateBehind(String token) {
        return repository.findEstateByToken(token);
    }

    private void requireTime(Estate estate, Forum forum, Gathering gathering) {
        if (!gathering.startsAt().isAfter(clock.instant())) {
            throw Refused.because("forum.session.past").at("date");
        }
        LocalDate first = Quarter.of(forum.getQuarter()).orElseThrow().firstDay();
        if (estate.dateOf(gathering.startsAt()).isBefore(first)) {
            throw Refused.because("forum.session.beforeQuarter", first).at("date");
        }
    }

    private static ForumSession session(Forum forum, UUID id) {
        return forum.session(id).orElseThrow(() -> new NotFound("session " + id));
    }

    private static String said(Gathering one, ZoneId zone) {
        return one.place() + " " + AT.format(one.startsAt().atZone(zone)) + "–"
                + AT.format(one.endsAt().atZone(zone)).substring(11);
    }

    private String token() {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
