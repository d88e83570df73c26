package cn.linli.bulletins;

import cn.linli.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public board of an estate: what was approved, signed and published, and nothing else; what was withdrawn keeps its
 * place there with the reason instead of its text.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Board {

    private static final int MOST = 200;

    private static final String PAPERS = """
            select d.id, d.kind, d.period, d.published_at, d.withdrawn_at, d.withdrawn_because, e.number, e.title, e.body,
                   e.signed_name, e.signed_at, e.original_id, e.original_sha256, coalesce(r.reads, 0) as reads
            from document d
              join document_edition e on e.document_id = d.id and e.number = d.published_edition
              left join document_reading r on r.document_id = d.id
            where d.estate_id = :estate and d.published_at is not null and d.archived_at is null
            """;

    private final JdbcClient jdbc;

    /** What owners can read now, the newest first. */
    public List<Paper> papers(UUID estate) {
        return jdbc.sql(PAPERS + " order by d.published_at desc, d.id desc limit :most")
                .param("estate", estate)
                .param("most", MOST)
                .query((row, n) -> paper(row))
                .list();
    }

    public Paper paper(UUID estate, UUID id) {
        return jdbc.sql(PAPERS + " and d.id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> paper(row))
                .optional()
                .orElseThrow(() -> new NotFound("document " + id + " on the board"));
    }

    /** The text and files of what can be read; what was withdrawn is shown without them. */
    public Paper readable(UUID estate, UUID id) {
        Paper paper = paper(estate, id);
        if (paper.isWithdrawn()) {
            throw new NotFound("document " + id + " was withdrawn");
        }
        return paper;
    }

    /** Counts one more visit; who came is not asked. */
    @Transactional
    public void read(UUID estate, UUID id) {
        jdbc.sql("update document_reading set reads = reads + 1 where document_id = :id and estate_id = :estate")
                .param("id", id)
                .param("estate", estate)
                .update();
    }

    /** How often a document was opened on the board. */
    public long reads(UUID estate, UUID id) {
        return jdbc.sql("select reads from document_reading where document_id = :id and estate_id = :estate")
                .param("id", id)
                .param("estate", estate)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("period"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("body"),
                at(row, "published_at"),
                row.getObject("withdrawn_at", OffsetDateTime.class) == null ? null : at(row, "withdrawn_at"),
                row.getString("withdrawn_because"),
                row.getString("signed_name"),
                at(row, "signed_at"),
                new Original(row.getObject("original_id", UUID.class), row.getString("original_sha256")),
                row.getLong("reads"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    /** A paper as owners see it. */
    public record Paper(
            UUID id,
            DocumentKind kind,
            @Nullable String period,
            int edition,
            String title,
            String body,
            Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause,
            String signedBy,
            Instant signedAt,
            Original original,
            long reads) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }
}
