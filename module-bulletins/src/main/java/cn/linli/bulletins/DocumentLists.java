package cn.linli.bulletins;

import cn.linli.kernel.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An estate's papers, the newest first, page by page from where the last one ended; the archived ones too.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DocumentLists {

    /** As {@link Document#state()} derives it. */
    private static final String STATE = """
            case when e.signed_at is not null then
                     case when d.archived_at is not null then 'ARCHIVED'
                          when d.published_edition is distinct from e.number then 'SIGNED'
                          when d.withdrawn_at is null then 'PUBLISHED' else 'WITHDRAWN' end
                 when e.submitted_at is null then 'DRAFT'
                 when coalesce(e.director_verdict, e.manager_verdict) = 'NO' then 'REFUSED'
                 when e.manager_verdict is not null and (not d.important or e.director_verdict is not null)
                     then 'APPROVED'
                 else 'SUBMITTED' end
            """;

    private static final String PAGE = """
            select * from (
                select d.id, d.kind, d.period, d.important, e.title, e.number, %s as state, e.manager_verdict,
                       e.manager_name, e.for_director, e.written_name, e.written_at
                from document d join document_edition e on e.id = d.edition_id
                where d.estate_id = :estate %s) found
            %s order by id desc limit :limit
            """;

    private final JdbcClient jdbc;

    public List<DocumentRow> page(UUID estate, DocumentQuery query, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder narrowed = new StringBuilder();
        if (query.kind() != null) {
            narrowed.append(" and d.kind = :kind");
            parameters.put("kind", query.kind().name());
        }
        if (query.period() != null) {
            narrowed.append(" and d.period = :period");
            parameters.put("period", query.period());
        }
        if (query.after() != null) {
            narrowed.append(" and d.id < :after");
            parameters.put("after", query.after());
        }
        String[] terms = SearchTerms.of(query.text());
        if (terms.length > 0) {
            narrowed.append(" and d.id in (select hit.document_id from document_edition_in_sight hit"
                    + " where hit.estate_id = :estate and hit.terms @> (:terms)::text[])");
            parameters.put("terms", terms);
        }
        String inState = "";
        if (query.state() != null) {
            inState = "where state = :state";
            parameters.put("state", query.state().name());
        }
        return jdbc.sql(PAGE.formatted(STATE, narrowed, inState))
                .params(parameters)
                .param("estate", estate)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** The periods that an estate's papers are about, the latest first. */
    public List<String> periods(UUID estate) {
        return jdbc.sql("select distinct period from document where estate_id = :estate and period is not null"
                        + " order by period desc limit 60")
                .param("estate", estate)
                .query((row, n) -> Objects.requireNonNull(row.getString("period")))
                .list();
    }

    /** What a person has to go on with: to sign what got their yes, and to mend what was theirs and got a no. */
    public List<Waiting> waitingFor(UUID person) {
        return jdbc.sql("""
                        select * from (
                            select d.id, d.estate_id, d.kind, e.title, %s as state, e.manager_id, e.submitted_by,
                                   coalesce(e.director_at, e.manager_at) as since
                            from document d join document_edition e on e.id = d.edition_id
                            where e.signed_at is null and (e.manager_id = :person or e.submitted_by = :person)) found
                        where (state = 'APPROVED' and manager_id = :person)
                           or (state = 'REFUSED' and submitted_by = :person)
                        order by since limit 50
                        """.formatted(STATE))
                .param("person", person)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        row.getString("title"),
                        DocumentState.valueOf(row.getString("state"))))
                .list();
    }

    private static DocumentRow row(ResultSet row) throws SQLException {
        DocumentState state = DocumentState.valueOf(row.getString("state"));
        return new DocumentRow(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("period"),
                row.getBoolean("important"),
                row.getString("title"),
                row.getInt("number"),
                state,
                state == DocumentState.SUBMITTED
                        && (row.getBoolean("for_director") || row.getString("manager_verdict") != null),
                row.getString("manager_name"),
                row.getString("written_name"),
                Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                        .toInstant());
    }

    /** A document that waits for somebody. */
    public record Waiting(UUID id, UUID estate, String title, DocumentState state) {}

    /** What was typed into the search box on top of the page. */
    public List<DocumentRow> found(UUID estate, @Nullable String words, int limit) {
        return SearchTerms.of(words).length == 0
                ? List.of()
                : page(estate, DocumentQuery.words(Objects.requireNonNull(words)), limit);
    }
}
