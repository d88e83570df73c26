package cn.linli.surveys;

import cn.linli.kernel.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of an estate as pages list them, the latest half-year first, each page from where the last one ended. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveyLists {

    /** The state of a round as {@link SurveyRound#state()} derives it. */
    public static final String STATE = """
            case when r.withdrawn_at is not null then 'WITHDRAWN' when r.filed_at is not null then 'FILED'
                 when r.delivered_at is not null then 'DELIVERED' when r.posted_at is not null then 'POSTED'
                 when r.counted_at is not null then 'COUNTED' when r.closed_at is not null then 'CLOSED'
                 when r.issued_at is not null then 'ISSUED' when r.drawn_at is not null then 'DRAWN'
                 else 'LAUNCHED' end
            """;

    private final JdbcClient jdbc;

    /** Where a page of rounds ended. */
    public record Mark(String halfYear, UUID id) {}

    public List<SurveyRow> page(UUID estate, @Nullable Mark after, int limit) {
        return jdbc.sql("select r.*, " + STATE + " as state from survey_round r where r.estate_id = :estate"
                        + (after == null ? "" : " and (r.half_year, r.id) < (:half, :id)")
                        + " order by r.half_year desc, r.id desc limit :limit")
                .param("estate", estate)
                .param("half", after == null ? null : after.halfYear())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    static @Nullable Share returned(ResultSet row) throws SQLException {
        Integer issued = row.getObject("forms_issued", Integer.class);
        return issued == null ? null : Share.of(row.getInt("forms_returned"), issued);
    }

    /** The one of a half-year that was not withdrawn. */
    public Optional<UUID> ofHalfYear(UUID estate, String halfYear) {
        return jdbc.sql("select id from survey_round where estate_id = :estate and half_year = :half"
                        + " and withdrawn_at is null")
                .param("estate", estate)
                .param("half", halfYear)
                .query(UUID.class)
                .optional();
    }

    private static SurveyRow row(ResultSet row) throws SQLException {
        return new SurveyRow(
                row.getObject("id", UUID.class),
                row.getString("half_year"),
                row.getString("title"),
                SurveyState.valueOf(row.getString("state")),
                row.getObject("imported_at") != null,
                row.getObject("issue_date", LocalDate.class),
                row.getObject("return_by", LocalDate.class),
                returned(row));
    }
}
