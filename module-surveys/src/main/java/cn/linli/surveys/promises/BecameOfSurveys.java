package cn.linli.surveys.promises;

import cn.linli.kernel.estate.Estate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of what owners said: each promise of the last two letters, kept or late, as owners read it (SUR-13). */
@Service("becameOfSurveys")
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class BecameOfSurveys {

    private static final int SURVEYS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A survey whose letter was posted, and where the letter can be read; none where it was taken off the board. */
    public record Posted(
            UUID round,
            String halfYear,
            LocalDate on,
            @Nullable UUID letter,
            List<Promise> promises) {

        public long kept() {
            return promises.stream().filter(Promise::isDone).count();
        }
    }

    /**
     * One promise.
     *
     * @param due by when it is done now
     * @param promisedFor by when the letter promised it
     * @param done what was done, in the words of whoever did it; none before
     * @param verified whether quality has asked an owner, and the owner was content
     */
    public record Promise(
            int number,
            String concern,
            String words,
            String person,
            LocalDate promisedFor,
            LocalDate due,
            @Nullable String done,
            @Nullable LocalDate doneOn,
            boolean overdue,
            boolean verified) {

        public boolean isDone() {
            return done != null;
        }

        public boolean isLate() {
            return doneOn == null ? overdue : doneOn.isAfter(promisedFor);
        }
    }

    /** Whether there is anything to tell. */
    public boolean anyAt(Estate estate) {
        return jdbc.sql("select exists (select from survey_promise where estate_id = :estate)")
                .param("estate", estate.getId())
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<Posted> of(Estate estate) {
        Map<UUID, List<Promise>> promises = promises(estate);
        return jdbc.sql(
                        "select r.id, r.half_year, r.posted_at, case when d.withdrawn_at is null and d.archived_at is null"
                                + " then d.id end as letter from survey_round r join document d on d.id = r.letter_id"
                                + " where r.estate_id = :estate and r.posted_at is not null order by r.half_year desc limit :limit")
                .param("estate", estate.getId())
                .param("limit", SURVEYS)
                .query((row, n) -> new Posted(
                        row.getObject("id", UUID.class),
                        row.getString("half_year"),
                        day(row, "posted_at", estate),
                        row.getObject("letter", UUID.class),
                        promises.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Promise>> promises(Estate estate) {
        record Of(UUID round, Promise promise) {}
        LocalDate today = estate.today(clock);
        return jdbc
                .sql(
                        "select p.round_id, p.number, p.concern, p.words, m.person_name, p.due as promised, m.due, m.done_words,"
                                + " m.done_at, m.verified_at from survey_promise p join survey_measure m on m.id = p.measure_id"
                                + " where p.estate_id = :estate and p.round_id in (select id from survey_round"
                                + " where estate_id = :estate and posted_at is not null order by half_year desc limit :limit)"
                                + " order by p.number")
                .param("estate", estate.getId())
                .param("limit", SURVEYS)
                .query((row, n) -> new Of(row.getObject("round_id", UUID.class), promise(row, estate, today)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Of::round, LinkedHashMap::new, Collectors.mapping(Of::promise, Collectors.toList())));
    }

    private static Promise promise(ResultSet row, Estate estate, LocalDate today) throws SQLException {
        boolean done = row.getObject("done_at") != null;
        LocalDate promised = Objects.requireNonNull(row.getObject("promised", LocalDate.class));
        return new Promise(
                row.getInt("number"),
                row.getString("concern"),
                row.getString("words"),
                row.getString("person_name"),
                promised,
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                row.getString("done_words"),
                done ? day(row, "done_at", estate) : null,
                !done && promised.isBefore(today),
                row.getObject("verified_at") != null);
    }

    private static LocalDate day(ResultSet row, String column, Estate estate) throws SQLException {
        return estate.dateOf(Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant());
    }
}
