package cn.linli.forums.items;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.residents.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course of each rectification item, step by step: appended, never edited, by nobody. */
@Component
@RequiredArgsConstructor
public class ItemCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * One step.
     *
     * @param round how often the owner had been asked before, and one
     * @param way how the owner was told or asked; none for what was done here
     * @param due the date that a plan set
     * @param files ids of the evidence that came with it
     * @param at when it happened
     */
    public record Step(
            UUID item,
            ItemStepKind kind,
            int round,
            String words,
            @Nullable Channel way,
            @Nullable String reached,
            @Nullable LocalDate due,
            List<UUID> files,
            String by,
            Instant at) {}

    void add(RectificationItem item, ItemStepKind kind, String words, List<UUID> files, Actor by) {
        insert(item, kind, words, null, null, null, files, by, clock.instant());
    }

    void planned(RectificationItem item, ItemStepKind kind, String words, Actor by) {
        insert(item, kind, words, null, null, item.getDue(), List.of(), by, clock.instant());
    }

    /** A word to the owner, or a try to reach them. */
    void withOwner(RectificationItem item, ItemStepKind kind, Word word, @Nullable LocalDate due, Actor by) {
        insert(item, kind, word.words(), word.way(), word.reached(), due, word.files(), by, word.at());
    }

    private void insert(
            RectificationItem item,
            ItemStepKind kind,
            String words,
            @Nullable Channel way,
            @Nullable String reached,
            @Nullable LocalDate due,
            List<UUID> files,
            Actor by,
            Instant at) {
        jdbc.sql("insert into forum_item_step (id, estate_id, item_id, kind, round, words, way, reached, due, files,"
                        + " by_id, by_name, at, entered) values (:id, :estate, :item, :kind, :round, :words, :way,"
                        + " :reached, :due, :files, :by, :name, :at, :entered)")
                .param("id", Ids.next())
                .param("estate", item.getEstateId())
                .param("item", item.getId())
                .param("kind", kind.name())
                .param("round", item.getRound())
                .param("words", words)
                .param("way", way == null ? null : way.name())
                .param("reached", reached)
                .param("due", due)
                .param("files", files.toArray(UUID[]::new))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entered", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The steps of an item, the first first. */
    @Transactional(readOnly = true)
    public List<Step> of(RectificationItem item) {
        return jdbc.sql("select * from forum_item_step where estate_id = :estate and item_id = :item order by position")
                .param("estate", item.getEstateId())
                .param("item", item.getId())
                .query((row, n) -> step(row))
                .list();
    }

    /** The steps of all items of a forum, item by item. */
    @Transactional(readOnly = true)
    public List<Step> ofForum(UUID estate, UUID forum) {
        return jdbc.sql("select s.* from forum_item_step s join forum_item i on i.id = s.item_id"
                        + " where i.estate_id = :estate and i.forum_id = :forum order by i.number, s.position")
                .param("estate", estate)
                .param("forum", forum)
                .query((row, n) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return new Step(
                row.getObject("item_id", UUID.class),
                ItemStepKind.valueOf(row.getString("kind")),
                row.getInt("round"),
                row.getString("words"),
                way == null ? null : Channel.valueOf(way),
                row.getString("reached"),
                row.getObject("due", LocalDate.class),
                List.of((UUID[]) row.getArray("files").getArray()),
                row.getString("by_name"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant());
    }
}
