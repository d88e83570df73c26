package cn.linli.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

/** Repairs as lists show them: those whose owners are to be asked, as one walks from door to door, and all there were. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RepairLists {

    /** The duty that a repair's kind has opened, as {@code d}. */
    static final String ITS_DUTY = """
            left join duty d on d.estate_id = r.estate_id and d.subject_type = 'repair' and d.subject_id = r.id::text
              and d.standard = case r.kind when 'ORDINARY' then 'CAL-1' when 'REDONE' then 'CAL-2' when 'LEAK' then 'CAL-3'
                                           else 'CAL-4' end and d.round = 1
            """;

    private static final String ROWS = """
            select r.*, d.due, case when r.asked_at is not null then 'ASKED' when r.refused_at is not null then 'REFUSED'
                        when r.kind = 'LEAK' and r.rainstorm_id is null then 'WAITING_FOR_RAIN' else 'TO_ASK' end as state
            from repair r join household h on h.id = r.household_id
            """ + ITS_DUTY + " where r.estate_id = :estate";

    private static final String TO_ASK =
            " and r.asked_at is null and r.refused_at is null and (r.kind <> 'LEAK' or r.rainstorm_id is not null)";

    private final JdbcClient jdbc;

    /**
     * A repair in a list.
     *
     * @param due the instant from which on the callback is late; none before it has rained
     */
    public record Row(
            UUID id,
            String number,
            RepairKind kind,
            Trade trade,
            UUID household,
            String home,
            String what,
            String workerName,
            @Nullable UUID workerId,
            Instant doneAt,
            int misses,
            @Nullable String butler,
            RepairState state,
            @Nullable Instant due,
            @Nullable Boolean fixed) {

        public boolean isLateAt(Instant now) {
            return state == RepairState.TO_ASK && due != null && !now.isBefore(due);
        }
    }

    /**
     * The owners to be asked: what is due first stands first, and what is due on one day in the order of the doors.
     *
     * @param butler only of the homes that this person looks after, and what nobody looks after; none for all
     * @param redone what was redone, which the engineering supervisor asks about: with it, without it, or it alone
     */
    public List<Row> toAsk(UUID estate, @Nullable UUID butler, Redone redone, int offset, int limit) {
        Map<String, Object> wanted = new HashMap<>();
        StringBuilder narrowed = new StringBuilder(TO_ASK);
        if (butler != null) {
            narrowed.append(
                    redone == Redone.WITH
                            ? " and (r.kind = 'REDONE' or r.butler_id = :butler or r.butler_id is null)"
                            : " and (r.butler_id = :butler or r.butler_id is null)");
            wanted.put("butler", butler);
        }
        if (redone == Redone.WITHOUT) {
            narrowed.append(" and r.kind <> 'REDONE'");
        } else if (redone == Redone.ALONE) {
            narrowed.append(" and r.kind = 'REDONE'");
        }
        return page(estate, narrowed + " order by d.due, h.sort_key, r.id", wanted, offset, limit);
    }

    /** How redone work stands in a list. */
    public enum Redone {
        WITH,
        WITHOUT,
        ALONE
    }

    /** All there were, the newest first. */
    public List<Row> all(UUID estate, @Nullable RepairState state, @Nullable RepairKind kind, int offset, int limit) {
        Map<String, Object> wanted = new HashMap<>();
        List<String> narrowed = new ArrayList<>();
        if (state != null) {
            narrowed.add(
                    switch (state) {
                        case TO_ASK -> TO_ASK;
                        case ASKED -> " and r.asked_at is not null";
                        case REFUSED -> " and r.refused_at is not null";
                        case WAITING_FOR_RAIN ->
                            " and r.kind = 'LEAK' and r.rainstorm_id is null and r.asked_at is null and r.refused_at is null";
                    });
        }
        if (kind != null) {
            narrowed.add(" and r.kind = :kind");
            wanted.put("kind", kind.name());
        }
        return page(estate, String.join("", narrowed) + " order by r.done_at desc, r.id desc", wanted, offset, limit);
    }

    private List<Row> page(UUID estate, String narrowed, Map<String, Object> wanted, int offset, int limit) {
        return jdbc.sql(ROWS + narrowed + " limit :limit offset :offset")
                .params(wanted)
                .param("estate", estate)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                RepairKind.valueOf(row.getString("kind")),
                Trade.valueOf(row.getString("trade")),
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                row.getString("what"),
                row.getString("worker_name"),
                row.getObject("worker_id", UUID.class),
                Objects.requireNonNull(row.getObject("done_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("misses"),
                row.getString("butler_name"),
                RepairState.valueOf(row.getString("state")),
                due == null ? null : due.toInstant(),
                row.getObject("fixed", Boolean.class));
    }
}
