package cn.linli.surveys.draw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of a round as pages list them: in the order of homes, which is a butler's round, page after page. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class FormLists {

    private static final String OF_ROUND = FormRows.SELECT + " where f.estate_id = :estate and f.round_id = :round";

    private final JdbcClient jdbc;

    /** Which of them are shown. */
    public enum Show {
        OPEN(" and f.handed_at is null and f.excluded_at is null"),
        ISSUED(" and f.handed_at is not null and f.excluded_at is null"),
        EXCLUDED(" and f.excluded_at is not null"),
        ALL("");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        /** How many of a tally are shown. */
        public int of(FormTally tally) {
            return switch (this) {
                case OPEN -> tally.open();
                case ISSUED -> tally.issued();
                case EXCLUDED -> tally.excluded();
                case ALL -> tally.drawn();
            };
        }
    }

    /**
     * @param building none for all
     * @param after the position where the page before ended
     */
    public List<SurveyForm> page(
            UUID estate, UUID round, Show show, @Nullable String building, @Nullable Integer after, int limit) {
        return jdbc.sql(OF_ROUND + show.condition + (building == null ? "" : " and f.building = :building")
                        + (after == null ? "" : " and f.position > :after") + " order by f.position limit :limit")
                .param("estate", estate)
                .param("round", round)
                .param("building", building)
                .param("after", after)
                .param("limit", limit)
                .query(FormRows::read)
                .list();
    }

    /** Those that are printed: nobody is brought a form who is left out or has answered. */
    List<SurveyForm> toPrint(UUID estate, UUID round, FormPrinting.Which which) {
        return jdbc.sql(OF_ROUND + " and f.excluded_at is null and f.answered_on is null"
                        + (which.openOnly() ? " and f.handed_at is null" : "")
                        + (which.building() == null ? "" : " and f.building = :building")
                        + (which.form() == null ? "" : " and f.id = :form") + " order by f.position")
                .param("estate", estate)
                .param("round", round)
                .param("building", which.building())
                .param("form", which.form())
                .query(FormRows::read)
                .list();
    }

    /** The homes that are left out, for the protocol. */
    public List<SurveyForm> excluded(UUID estate, UUID round) {
        return jdbc.sql(OF_ROUND + Show.EXCLUDED.condition + " order by f.position")
                .param("estate", estate)
                .param("round", round)
                .query(FormRows::read)
                .list();
    }

    /** All drawn homes, for the protocol. */
    public List<SurveyForm> all(UUID estate, UUID round) {
        return jdbc.sql(OF_ROUND + " order by f.position")
                .param("estate", estate)
                .param("round", round)
                .query(FormRows::read)
                .list();
    }

    /** Of one form by its id, whatever round asks; empty where it is not of this estate. */
    Optional<SurveyForm> find(UUID estate, UUID form) {
        return jdbc.sql(FormRows.SELECT + " where f.estate_id = :estate and f.id = :form")
                .param("estate", estate)
                .param("form", form)
                .query(FormRows::read)
                .optional();
    }
}
