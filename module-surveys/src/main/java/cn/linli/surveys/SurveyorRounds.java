package cn.linli.surveys;

import cn.linli.kernel.sight.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the outside firm's people see: the rounds of the surveys that name them, from the launch until each is closed.
 */
@Service
@RequiredArgsConstructor
public class SurveyorRounds {

    private static final String OPEN = " from survey_surveyor s join survey_round r on r.survey_id = s.survey_id"
            + " where s.staff_id = :surveyor and r.closed_at is null and r.withdrawn_at is null";

    private final JdbcClient jdbc;

    /** One open round of a surveyor. */
    public record Row(
            UUID id,
            String code,
            String estate,
            String estateEn,
            String zone,
            String title,
            SurveyState state,
            @Nullable LocalDate returnBy) {

        public Mark mark() {
            return new Mark(code, id);
        }
    }

    /** Where a page of rounds ended. */
    public record Mark(String code, UUID round) {}

    /** Whether the round is open, at this estate, and of a survey that names this person. */
    public boolean isOpenTo(UUID surveyor, UUID estate, UUID round) {
        return jdbc.sql("select exists (select" + OPEN + " and r.estate_id = :estate and r.id = :round)")
                .param("surveyor", surveyor)
                .param("estate", estate)
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    /**
     * Open rounds in the order of the estates' codes. A surveyor has no estate in sight and must find those they may enter, so
     * this looks over all of them for the one that asks.
     */
    public List<Row> openTo(UUID surveyor, String words, @Nullable Mark after, int limit) {
        try (Sight.Frame frame = Sight.everything().open()) {
            return jdbc.sql("select r.id, e.code, e.name, e.name_en, e.zone, r.title, r.return_by, " + SurveyLists.STATE
                            + " as state from estate e join (select r.*" + OPEN + ") r on r.estate_id = e.id"
                            + " where (e.code, r.id) > (:code, :id) and " + EstateWords.MATCH
                            + " order by e.code, r.id limit :limit")
                    .param("surveyor", surveyor)
                    .param("code", after == null ? "" : after.code())
                    .param("id", after == null ? new UUID(0, 0) : after.round())
                    .param("words", EstateWords.plain(words))
                    .param("limit", limit)
                    .query((row, n) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("name_en"),
                            row.getString("zone"),
                            row.getString("title"),
                            SurveyState.valueOf(row.getString("state")),
                            row.getObject("return_by", LocalDate.class)))
                    .list();
        }
    }
}
