package cn.linli.bulletins;

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

/**
 * When which edition was put before owners and taken away again. A document knows the last time; the course keeps all.
 */
@Component
@RequiredArgsConstructor
public class DocumentCourse {

    private final JdbcClient jdbc;

    /** What became of an edition on the board. */
    public enum Move {
        PUBLISHED,
        WITHDRAWN,
        ARCHIVED
    }

    /**
     * One entry, which nobody changes any more.
     *
     * @param because given for a withdrawal
     */
    public record Entry(
            int edition, Move move, Hand hand, @Nullable String because) {}

    void published(Document document) {
        add(document, Move.PUBLISHED, document.getPublished(), null);
        jdbc.sql("insert into document_reading (document_id, estate_id) values (:document, :estate)"
                        + " on conflict (document_id) do nothing")
                .param("document", document.getId())
                .param("estate", document.getEstateId())
                .update();
    }

    void withdrawn(Document document) {
        add(document, Move.WITHDRAWN, document.getWithdrawn(), document.getWithdrawnBecause());
    }

    void archived(Document document) {
        add(document, Move.ARCHIVED, document.getArchived(), null);
    }

    private void add(Document document, Move move, @Nullable Hand done, @Nullable String because) {
        Hand hand = Objects.requireNonNull(done);
        jdbc.sql("insert into document_course (document_id, edition, move, by_id, by_name, at, because)"
                        + " values (:document, :edition, :move, :by, :name, :at, :because)")
                .param("document", document.getId())
                .param("edition", Objects.requireNonNull(document.getPublishedEdition()))
                .param("move", move.name())
                .param("by", hand.by())
                .param("name", hand.name())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID document) {
        return jdbc.sql("select edition, move, by_id, by_name, at, because from document_course"
                        + " where document_id = :document order by at, move")
                .param("document", document)
                .query((row, n) -> new Entry(
                        row.getInt("edition"),
                        Move.valueOf(row.getString("move")),
                        new Hand(
                                row.getObject("by_id", UUID.class),
                                row.getString("by_name"),
                                row.getObject("at", OffsetDateTime.class).toInstant()),
                        row.getString("because")))
                .list();
    }
}
