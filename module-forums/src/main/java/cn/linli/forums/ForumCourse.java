package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with a forum, line by line: added, never changed. */
@Component
@RequiredArgsConstructor
public class ForumCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * One line.
     *
     * @param words what belongs to the move in words, such as a reason or what was moved from where; often empty
     */
    public record Line(ForumMove move, String words, String by, Instant at) {}

    public void add(Forum forum, ForumMove move, String words, Actor by) {
        jdbc.sql("insert into forum_course (id, estate_id, forum_id, move, words, by_id, by_name, at)"
                        + " values (:id, :estate, :forum, :move, :words, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .param("move", move.name())
                .param("words", words)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(Forum forum) {
        return jdbc.sql("select * from forum_course where estate_id = :estate and forum_id = :forum order by at, id")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .query((row, n) -> new Line(
                        ForumMove.valueOf(row.getString("move")),
                        row.getString("words"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
