package cn.linli.forums.items;

import cn.linli.forums.ForumStandard;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.DutySheet;
import cn.linli.kernel.duty.Keeping;
import cn.linli.kernel.estate.Estate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An estate's rectification items: what is open, what is late, whose owner waits for a visit, and how many were done in time.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ItemLists {

    private static final String ROWS = """
            select i.id, i.forum_id, f.quarter, i.number, i.concern, i.raiser, i.home, i.person_name, i.due, i.first_due,
                   i.round, case when i.closed_at is not null then 'CLOSED' when i.done_at is not null then 'DONE'
                                 else 'OPEN' end as state,
                   (i.done_at is null and i.due < :today) as overdue, i.carried_at is not null as carried,
                   (select count(*) from forum_item_step s where s.item_id = i.id and s.kind = 'TOLD') as told
            from forum_item i join forum f on f.id = i.forum_id
            where i.estate_id = :estate
            """;

    private final JdbcClient jdbc;
    private final DutySheet ledger;
    private final Clock clock;

    public List<ItemRow> page(Estate estate, ItemQuery query, int limit) {
        boolean down = query.scope().isLatestFirst();
        StringBuilder sql =
                new StringBuilder(ROWS).append(" and ").append(query.scope().condition());
        Map<String, Object> parameters = new HashMap<>();
        if (query.after() != null) {
            sql.append(" and (i.due, i.id) ").append(down ? "<" : ">").append(" (:due, :after)");
            parameters.put("due", query.after().due());
            parameters.put("after", query.after().id());
        }
        sql.append(down ? " order by i.due desc, i.id desc" : " order by i.due, i.id")
                .append(" limit :limit");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .param("estate", estate.getId())
                .param("today", estate.today(clock))
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** The items of one forum, in their order. */
    public List<ItemRow> ofForum(Estate estate, UUID forum) {
        return jdbc.sql(ROWS + " and i.forum_id = :forum order by i.number")
                .param("estate", estate.getId())
                .param("forum", forum)
                .param("today", estate.today(clock))
                .query((row, n) -> row(row))
                .list();
    }

    public Map<ItemQuery.Scope, Integer> counts(Estate estate) {
        StringBuilder sql = new StringBuilder("select ");
        for (ItemQuery.Scope scope : ItemQuery.Scope.values()) {
            sql.append("count(*) filter (where ")
                    .append(scope.condition())
                    .append(") as ")
                    .append(scope.name())
                    .append(", ");
        }
        Map<ItemQuery.Scope, Integer> counts = new EnumMap<>(ItemQuery.Scope.class);
        jdbc.sql(sql + "count(*) from forum_item i where i.estate_id = :estate")
                .param("estate", estate.getId())
                .param("today", estate.today(clock))
                .query(row -> {
                    for (ItemQuery.Scope scope : ItemQuery.Scope.values()) {
                        counts.put(scope, row.getInt(scope.name()));
                    }
                });
        return counts;
    }

    /** Done on time ÷ due (FOR-8), over this quarter and the three before it. */
    public Share onTime(Estate estate) {
        Quarter quarter = Quarter.of(estate.today(clock));
        return onTime(estate, quarter.previous().previous().previous().firstMonth(), quarter.lastMonth());
    }

    /** Done on time ÷ due (FOR-8), by the months in which it was first due. */
    public Share onTime(Estate estate, YearMonth from, YearMonth until) {
        Collection<Keeping> months = ledger.keeping(ForumStandard.FOR_8, estate.getId(), estate.getZone(), from, until)
                .values();
        long kept = months.stream().mapToLong(Keeping::kept).sum();
        long missed = months.stream()
                .mapToLong(month -> month.keptLate() + month.overdue())
                .sum();
        return Share.of(kept, kept + missed);
    }

    /** Items that are somebody's and whose owner has not been told anything in writing yet. */
    public List<Untold> untoldOf(UUID person) {
        return jdbc.sql("select i.id, i.estate_id, i.concern, i.raiser, i.home from forum_item i"
                        + " where i.person_id = :person and i.closed_at is null and not exists"
                        + " (select from forum_item_step s where s.item_id = i.id and s.kind = 'TOLD')"
                        + " order by i.due, i.id limit 50")
                .param("person", person)
                .query((row, n) -> new Untold(
                        row.getObject("id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        row.getString("concern"),
                        row.getString("raiser"),
                        row.getString("home")))
                .list();
    }

    private static ItemRow row(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getObject("id", UUID.class),
                row.getObject("forum_id", UUID.class),
                row.getString("quarter"),
                row.getInt("number"),
                row.getString("concern"),
                row.getString("raiser"),
                row.getString("home"),
                row.getString("person_name"),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                Objects.requireNonNull(row.getObject("first_due", LocalDate.class)),
                row.getInt("round"),
                ItemState.valueOf(row.getString("state")),
                row.getBoolean("overdue"),
                row.getBoolean("carried"),
                row.getInt("told"));
    }

    /** An item whose owner waits for a word. */
    public record Untold(UUID id, UUID estate, String concern, String raiser, String home) {}
}
