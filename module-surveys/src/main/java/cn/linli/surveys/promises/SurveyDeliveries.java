package cn.linli.surveys.promises;

import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.kernel.Sha256;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyDelivered;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What quality received of each survey: table and letter as they were, each known again by its hash (SUR-10). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveyDeliveries {

    private final SurveyRounds rounds;
    private final TableText tables;
    private final LowAreas lowAreas;
    private final Documents documents;
    private final LetterNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * One delivery.
     *
     * @param tableStands whether the table that is shown today is the one that was delivered
     */
    public record Delivery(String tableSha256, String letterSha256, int edition, Instant at, boolean tableStands) {}

    @EventListener
    @Transactional
    void on(SurveyDelivered delivered) {
        SurveyRound round = rounds.of(delivered.estate(), delivered.round());
        UUID letter = Objects.requireNonNull(round.getLetterId());
        int posted = documents.of(delivered.estate(), letter).readByOwners().orElseThrow();
        Edition edition = documents.edition(delivered.estate(), letter, posted);
        String table = tables.of(round);
        jdbc.sql("insert into survey_delivery (round_id, estate_id, table_text, table_sha256, document_id, edition,"
                        + " letter_sha256, delivered_at) values (:round, :estate, :table, :tableHash, :document, :edition,"
                        + " :letterHash, :at)")
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .param("table", table)
                .param("tableHash", Sha256.of(table))
                .param("document", letter)
                .param("edition", posted)
                .param(
                        "letterHash",
                        Objects.requireNonNull(edition.getOriginal()).sha256())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        List<LowArea> low = lowAreas.of(round);
        for (int i = 0; i < low.size(); i++) {
            keep(round, i + 1, low.get(i));
        }
        notices.delivered(round, delivered.by());
    }

    private void keep(SurveyRound round, int position, LowArea area) {
        jdbc.sql(
                        "insert into survey_delivered_area (round_id, area_id, estate_id, position, name_zh, name_en, satisfied,"
                                + " valid, below_target) values (:round, :area, :estate, :position, :zh, :en, :satisfied, :valid,"
                                + " :below)")
                .param("round", round.getId())
                .param("area", area.area())
                .param("estate", round.getEstateId())
                .param("position", position)
                .param("zh", area.name().zh())
                .param("en", area.name().en())
                .param("satisfied", area.satisfied())
                .param("valid", area.valid())
                .param("below", area.belowTarget())
                .update();
    }

    /** None before it was delivered. */
    public Optional<Delivery> of(SurveyRound round) {
        return jdbc.sql("select * from survey_delivery where estate_id = :estate and round_id = :round")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> new Delivery(
                        row.getString("table_sha256"),
                        row.getString("letter_sha256"),
                        row.getInt("edition"),
                        Objects.requireNonNull(row.getObject("delivered_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("table_sha256").equals(Sha256.of(tables.of(round)))))
                .optional();
    }
}
