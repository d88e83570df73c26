package cn.linli.forums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was there, name by name; the number present is never typed. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Attendances {

    private final JdbcClient jdbc;

    /** How many names a forum has on all its lists. */
    public int present(UUID estate, UUID forum) {
        return jdbc.sql("select count(*) from forum_attendance where estate_id = :estate and forum_id = :forum")
                .param("estate", estate)
                .param("forum", forum)
                .query(Integer.class)
                .single();
    }

    /** Whether somebody signed in at a gathering: then it has taken place where and when it did. */
    boolean isAttended(ForumSession session) {
        return jdbc.sql("select exists (select from forum_attendance where session_id = :session)")
                .param("session", session.getId())
                .query(Boolean.class)
                .single();
    }

    /** The names of a forum in the order in which they signed. */
    public List<Attendance> of(UUID estate, UUID forum) {
        return jdbc.sql("select * from forum_attendance where estate_id = :estate and forum_id = :forum"
                        + " order by signed_at, id")
                .param("estate", estate)
                .param("forum", forum)
                .query((row, n) -> attendance(row))
                .list();
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        return new Attendance(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("name"),
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                Attendance.Channel.valueOf(row.getString("channel")),
                Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("entered_name"));
    }
}
