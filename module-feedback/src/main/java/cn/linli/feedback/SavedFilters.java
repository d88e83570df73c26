package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that somebody works from, kept under names of the person's own choice.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SavedFilters {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 500;

    private final Journal journal;
    private final JdbcClient jdbc;

    /**
     * Keeps a filter; the same name again replaces what stood under it.
     *
     * @param query the list's address behind the question mark
     */
    public void save(UUID estate, String name, String query, Actor by) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refused.because("feedback.filter.name", LONGEST_NAME).at("name");
        }
        if (query.length() > LONGEST_QUERY) {
            throw Refused.because("feedback.filter.tooLong").at("name");
        }
        jdbc.sql("insert into ticket_saved_filter (id, estate_id, member_id, name, query)"
                        + " values (:id, :estate, :member, :name, :query)"
                        + " on conflict (estate_id, member_id, name) do update set query = excluded.query")
                .param("id", Ids.next())
                .param("estate", estate)
                .param("member", by.staffId())
                .param("name", called)
                .param("query", query)
                .update();
        journal.note("filter.saved", estate, "filter", called);
    }

    /** Somebody else's filter is not found. */
    public void remove(UUID estate, UUID id, Actor by) {
        int removed = jdbc.sql(
                        "delete from ticket_saved_filter where id = :id and estate_id = :estate and member_id = :member")
                .param("id", id)
                .param("estate", estate)
                .param("member", by.staffId())
                .update();
        if (removed == 0) {
            throw new NotFound("filter " + id);
        }
        journal.note("filter.removed", estate, "filter", id);
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> of(UUID estate, UUID member) {
        return jdbc.sql("select id, name, query from ticket_saved_filter where estate_id = :estate"
                        + " and member_id = :member order by name")
                .param("estate", estate)
                .param("member", member)
                .query((row, n) ->
                        new SavedFilter(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** A filter under its name. */
    public record SavedFilter(UUID id, String name, String query) {}
}
