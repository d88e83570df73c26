package cn.linli.forums;

import cn.linli.feedback.TicketFigures;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a forum talks about: after the open items of earlier ones, which come first by themselves, the points that somebody
 * put on it, among them the common concerns of the last quarter (FOR-3).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumAgendas {

    public static final int LONGEST = 300;
    private static final int MOST = 60;
    private static final int PROPOSED = 8;

    private final Forums forums;
    private final TicketFigures figures;
    private final Topics topics;
    private final JdbcClient jdbc;

    /**
     * What many owners were concerned with in a quarter.
     *
     * @param topic code of the tickets' subject
     */
    public record Concern(String topic, String name, long registered, long handled) {}

    public void add(UUID estate, UUID id, AgendaPart part, String words) {
        Forum forum = forums.taken(estate, id, "forum.agendaSet");
        forum.require(ForumAction.SET_AGENDA);
        if (part == AgendaPart.CARRIED) {
            throw Refused.because("forum.agenda.carried").at("part");
        }
        put(forum, part, words, null);
    }

    /** Takes a common concern over, as it is counted and said. */
    public void takeOver(UUID estate, UUID id, String topic, String words) {
        Forum forum = forums.taken(estate, id, "forum.agendaSet");
        forum.require(ForumAction.SET_AGENDA);
        put(forum, AgendaPart.CONCERNS, words, topic);
    }

    private void put(Forum forum, AgendaPart part, String words, @Nullable String source) {
        if (words.isBlank() || words.strip().length() > LONGEST) {
            throw Refused.because("forum.agenda.words", LONGEST).at("words");
        }
        Refused.unless(of(forum).size() < MOST, "forum.agenda.tooMany", MOST);
        jdbc.sql("insert into forum_agenda (id, estate_id, forum_id, part, words, source)"
                        + " values (:id, :estate, :forum, :part, :words, :source) on conflict do nothing")
                .param("id", Ids.next())
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .param("part", part.name())
                .param("words", words.strip())
                .param("source", source)
                .update();
    }

    public void remove(UUID estate, UUID id, UUID point) {
        Forum forum = forums.taken(estate, id, "forum.agendaSet");
        forum.require(ForumAction.SET_AGENDA);
        int removed = jdbc.sql("delete from forum_agenda where estate_id = :estate and forum_id = :forum and id = :id")
                .param("estate", estate)
                .param("forum", id)
                .param("id", point)
                .update();
        if (removed == 0) {
            throw new NotFound("agenda point " + point);
        }
    }

    /** The points in the order of the parts, and in each as they were put there. */
    @Transactional(readOnly = true)
    public List<AgendaPoint> of(Forum forum) {
        return jdbc.sql("select * from forum_agenda where estate_id = :estate and forum_id = :forum order by position")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .query((row, n) -> new AgendaPoint(
                        row.getObject("id", UUID.class),
                        AgendaPart.valueOf(row.getString("part")),
                        Objects.requireNonNull(row.getString("words")),
                        row.getString("source")))
                .list();
    }

    /** The points by their part; a part without any is left out. */
    @Transactional(readOnly = true)
    public Map<AgendaPart, List<AgendaPoint>> byPart(Forum forum) {
        return of(forum).stream()
                .collect(Collectors.groupingBy(
                        AgendaPoint::part, () -> new EnumMap<>(AgendaPart.class), Collectors.toList()));
    }

    /** What the quarter before was about, the most frequent first; what is on the agenda already is left out. */
    @Transactional(readOnly = true)
    public List<Concern> proposed(Estate estate, Forum forum, Locale language) {
        Quarter before = Quarter.of(forum.getQuarter()).orElseThrow().previous();
        Map<String, String> names = topics.names(language);
        List<String> taken = of(forum).stream().map(AgendaPoint::source).toList();
        return figures.byTopic(estate, before.firstMonth(), before.lastMonth()).stream()
                .filter(count -> !taken.contains(count.key()))
                .limit(PROPOSED)
                .map(count -> new Concern(
                        count.key(), names.getOrDefault(count.key(), count.key()), count.registered(), count.handled()))
                .toList();
    }
}
