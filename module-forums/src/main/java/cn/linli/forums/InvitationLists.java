package cn.linli.forums;

import cn.linli.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The homes that were asked to a forum, as pages list them: in the order of homes, page after page. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class InvitationLists {

    private static final String OF_FORUM =
            "select * from forum_invitation where estate_id = :estate and forum_id = :forum";

    private final JdbcClient jdbc;

    /** Which of them are shown. */
    public enum Show {
        ALL(""),
        SILENT(" and answer is null"),
        COMING(" and answer = 'COMING'"),
        NOT_COMING(" and answer = 'NOT_COMING'");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    public Invitation.Counts counts(UUID estate, UUID forum) {
        return jdbc.sql("select count(*) as invited, count(*) filter (where answer = 'COMING') as coming,"
                        + " count(*) filter (where answer = 'NOT_COMING') as not_coming"
                        + " from forum_invitation where estate_id = :estate and forum_id = :forum")
                .param("estate", estate)
                .param("forum", forum)
                .query((row, n) ->
                        new Invitation.Counts(row.getInt("invited"), row.getInt("coming"), row.getInt("not_coming")))
                .single();
    }

    public List<Invitation> page(UUID estate, UUID forum, Show show, @Nullable Long after, int limit) {
        return jdbc.sql(OF_FORUM + show.condition + (after == null ? "" : " and position > :after")
                        + " order by position limit :limit")
                .param("estate", estate)
                .param("forum", forum)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> invitation(row))
                .list();
    }

    public Invitation of(UUID estate, UUID forum, UUID id) {
        return jdbc.sql(OF_FORUM + " and id = :id")
                .param("estate", estate)
                .param("forum", forum)
                .param("id", id)
                .query((row, n) -> invitation(row))
                .optional()
                .orElseThrow(() -> new NotFound("invitation " + id));
    }

    /** Whom to ask next: the first home behind this one that has not answered, or the first of all. */
    public Optional<Invitation> nextSilent(UUID estate, UUID forum, long behind) {
        return page(estate, forum, Show.SILENT, behind, 1).stream()
                .findFirst()
                .or(() -> page(estate, forum, Show.SILENT, null, 1).stream().findFirst());
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        String way = row.getString("answered_way");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getObject("session_id", UUID.class),
                row.getObject("household_id", UUID.class),
                Objects.requireNonNull(row.getString("home")),
                Invitation.Way.valueOf(row.getString("way")),
                hand(row, "invited"),
                answer == null ? null : Invitation.Answer.valueOf(answer),
                answer == null ? null : hand(row, "answered"),
                way == null ? null : Invitation.Way.valueOf(way));
    }

    private static Hand hand(ResultSet row, String did) throws SQLException {
        Instant at = Objects.requireNonNull(row.getObject(did + "_at", OffsetDateTime.class))
                .toInstant();
        return new Hand(row.getObject(did + "_by", UUID.class), row.getString(did + "_name"), at);
    }
}
