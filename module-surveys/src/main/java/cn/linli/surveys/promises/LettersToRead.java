package cn.linli.surveys.promises;

import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyStandard;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of all estates that are submitted and not yet read, the longest-waiting first. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LettersToRead {

    /** Nobody reads a longer list of what waits. */
    private static final int LONGEST_LIST = 100;

    private final JdbcClient jdbc;

    /**
     * One letter.
     *
     * @param due when it has to be posted (SUR-9); none once it is
     */
    public record Letter(
            UUID estate, UUID round, String title, @Nullable Instant due) {}

    /** What this person may read: not what is their own. */
    public List<Letter> of(UUID reader) {
        return jdbc.sql(
                        "select r.estate_id, r.id, e.title, (select max(y.due) from duty y where y.estate_id = r.estate_id"
                                + " and y.standard = :clause and y.subject_type = :type and y.subject_id = r.id::text"
                                + " and y.fulfilled_at is null and y.waived_at is null) as due"
                                + " from survey_round r join document d on d.id = r.letter_id"
                                + " join document_edition e on e.id = d.edition_id"
                                + " where r.filed_at is null and e.submitted_at is not null and e.submitted_by <> :reader"
                                + " and not :reader = any(e.authors) and d.archived_at is null and not exists"
                                + " (select from survey_letter_reading l where l.document_id = d.id and l.edition = e.number)"
                                + " order by e.submitted_at, r.id limit :limit")
                .param("clause", SurveyStandard.SUR_9.code())
                .param("type", SurveyRound.SUBJECT)
                .param("reader", reader)
                .param("limit", LONGEST_LIST)
                .query((row, n) -> {
                    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
                    return new Letter(
                            row.getObject("estate_id", UUID.class),
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
