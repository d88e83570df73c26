package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily complaint sheet: the complaints registered on a day, each with where it stands now (FEE-5).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ComplaintSheets {

    private final JdbcClient jdbc;

    public List<Row> complaints(Estate estate, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select t.id, t.number, t.place, t.topic, t.words, t.severity, t.registered_at, t.round,
                               case when t.closed_at is not null then 'CLOSED' when t.told_at is not null then 'TOLD'
                                    when t.handled_at is not null then 'HANDLED' when t.merged_into is not null then 'FOLLOWING'
                                    else 'OPEN' end as state,
                               t.handled_result, m.name as handler,
                               exists (select 1 from ticket_spot_check s where s.ticket_id = t.id) as drawn
                        from ticket t left join staff_member m on m.id = t.handler_id
                        where t.estate_id = :estate and t.kind = 'COMPLAINT' and t.registered_at >= :from and t.registered_at < :until
                        order by t.registered_at, t.id
                        """)
                .param("estate", estate.getId())
                .param("from", from.atStartOfDay(estate.getZone()).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(estate.getZone()).toOffsetDateTime())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("place"),
                        row.getString("topic"),
                        row.getString("words"),
                        Severity.valueOf(row.getString("severity")),
                        Objects.requireNonNull(row.getObject("registered_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getInt("round"),
                        TicketState.valueOf(row.getString("state")),
                        row.getString("handled_result"),
                        row.getString("handler"),
                        row.getBoolean("drawn")))
                .list();
    }

    /**
     * One complaint on the sheet.
     */
    public record Row(
            UUID id,
            String number,
            String place,
            String topic,
            String words,
            Severity severity,
            Instant registeredAt,
            int round,
            TicketState state,
            @Nullable String result,
            @Nullable String handler,
            boolean drawn) {}
}
