package cn.linli.surveys.promises;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.approval.Verdict;
import cn.linli.surveys.SurveyRound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read which edition of a letter, and what they said: added, never changed. */
@Component
@RequiredArgsConstructor
public class LetterReadings {

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(SurveyRound round, int edition, Verdict verdict, @Nullable String reason, Actor by) {
        jdbc.sql(
                        "insert into survey_letter_reading (id, estate_id, round_id, document_id, edition, verdict, reason, by_id,"
                                + " by_name, at) values (:id, :estate, :round, :document, :edition, :verdict, :reason, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("document", round.getLetterId())
                .param("edition", edition)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All of them, the last edition first. */
    @Transactional(readOnly = true)
    public List<LetterReading> of(UUID estate, UUID document) {
        return jdbc.sql("select * from survey_letter_reading where estate_id = :estate and document_id = :document"
                        + " order by edition desc")
                .param("estate", estate)
                .param("document", document)
                .query((row, n) -> new LetterReading(
                        row.getInt("edition"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<LetterReading> of(UUID estate, UUID document, int edition) {
        return of(estate, document).stream()
                .filter(reading -> reading.edition() == edition)
                .findFirst();
    }
}
