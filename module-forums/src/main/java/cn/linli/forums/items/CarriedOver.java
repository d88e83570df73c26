package cn.linli.forums.items;

import cn.linli.forums.CarriedItems;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumHeld;
import cn.linli.kernel.estate.Estates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is not closed of earlier forums stands first on the next one's agenda, without anybody having to think of it (FOR-3). */
@Component
@RequiredArgsConstructor
public class CarriedOver implements CarriedItems {

    /** As {@link RectificationItem#state()} derives it. */
    private static final String STATE = "case when i.done_at is null then 'OPEN' else 'DONE' end";

    private static final String OPEN =
            " from forum_item i join forum f on f.id = i.forum_id where i.estate_id = :estate"
                    + " and i.closed_at is null and i.forum_id <> :forum";

    private final JdbcClient jdbc;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    @Override
    public List<Item> of(Forum forum) {
        return of(forum, LocaleContextHolder.getLocale());
    }

    public List<Item> of(Forum forum, Locale language) {
        return forum.getHeld() == null ? live(forum, language) : frozen(forum, language);
    }

    private List<Item> live(Forum forum, Locale language) {
        return jdbc.sql("select i.id as item_id, f.quarter as source, i.concern, i.person_name, i.due, " + STATE
                        + " as state, (i.done_at is null and i.due < :today) as overdue" + OPEN
                        + " order by i.due, i.id")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .param("today", today(forum.getEstateId()))
                .query((row, n) -> item(row, language))
                .list();
    }

    private List<Item> frozen(Forum forum, Locale language) {
        return jdbc.sql("select item_id, source, concern, person_name, due, state, overdue from forum_carried"
                        + " where estate_id = :estate and forum_id = :forum order by position")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .query((row, n) -> item(row, language))
                .list();
    }

    @EventListener
    void on(ForumHeld held) {
        jdbc.sql("insert into forum_carried (forum_id, item_id, estate_id, position, source, concern, measure,"
                        + " person_name, due, state, overdue) select :forum, i.id, i.estate_id,"
                        + " row_number() over (order by i.due, i.id), f.quarter, i.concern, i.measure, i.person_name,"
                        + " i.due, " + STATE + ", (i.done_at is null and i.due < :today)" + OPEN)
                .param("estate", held.estate())
                .param("forum", held.forum())
                .param("today", today(held.estate()))
                .update();
    }

    private LocalDate today(UUID estate) {
        return estates.of(estate).today(clock);
    }

    private Item item(ResultSet row, Locale language) throws SQLException {
        boolean overdue = row.getBoolean("overdue");
        String state = overdue ? "OVERDUE" : row.getString("state");
        return new Item(
                row.getObject("item_id", UUID.class),
                row.getString("source"),
                row.getString("concern"),
                row.getString("person_name"),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)).toString(),
                overdue,
                messages.getMessage("forum.item.stands." + state, null, language));
    }
}
