package cn.linli.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the questionnaire as pages list them, the newest first. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class QuestionnaireLists {

    private static final String ROWS = """
            select q.*, (select count(*) from survey_item i join survey_area a on a.id = i.area_id
                         where a.questionnaire_id = q.id) as items,
                   (select count(*) from survey s where s.questionnaire_id = q.id) as launches
            from survey_questionnaire q
            """;

    private final JdbcClient jdbc;

    /**
     * One version.
     *
     * @param issued none while it is a draft
     * @param launches how often it was launched
     */
    public record Row(
            UUID id,
            int number,
            LocalWords title,
            Hand begun,
            @Nullable Hand issued,
            int items,
            int launches) {}

    public List<Row> all() {
        return jdbc.sql(ROWS + "order by q.number desc")
                .query((row, n) -> row(row))
                .list();
    }

    /** Those that can be launched. */
    public List<Row> issued() {
        return jdbc.sql(ROWS + "where q.issued_at is not null order by q.number desc")
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                new LocalWords(row.getString("title_zh"), row.getString("title_en")),
                Objects.requireNonNull(hand(row, "begun")),
                hand(row, "issued"),
                row.getInt("items"),
                row.getInt("launches"));
    }

    private static @Nullable Hand hand(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Hand(row.getObject(what + "_by", UUID.class), row.getString(what + "_name"), at.toInstant());
    }
}
