package cn.linli.feedback;

import cn.linli.kernel.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that people work from: newest first, page by page from where the last one ended, nothing counted over all.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TicketLists {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{1,4}");
    private static final Pattern ROOM = Pattern.compile("[\\dA-Za-z]+(-[\\dA-Za-z]+)+");

    /**
     * First the rows of the page, and only for them the names and the duty. How many stands in the words and not in a
     * parameter: a plan that is kept for all parameters would be made for a tenth of all tickets.
     */
    private static final String PAGE = """
            select t.id, t.number, t.kind, t.severity, t.topic, t.place, t.reporter_name, t.words, t.registered_at,
                   t.handler_id, h.name as handler, f.name as first_responder, t.handover_to, t.round,
                   case when t.closed_at is not null then 'CLOSED' when t.told_at is not null then 'TOLD'
                        when t.handled_at is not null then 'HANDLED' when t.merged_into is not null then 'FOLLOWING'
                        else 'OPEN' end as state,
                   d.due, case when d.fulfilled_at is not null then d.fulfilled_at < d.due end as kept
            from (%1$s limit %2$d) t
              join staff_member h on h.id = t.handler_id
              join staff_member f on f.id = t.first_responder_id
              left join duty d on d.subject_type = 'ticket' and d.subject_id = t.subject_id and d.standard = 'FEE-3'
                and d.estate_id = :estate and d.round = t.round and d.waived_at is null
            order by t.registered_at desc, t.id desc
            """;

    private static final String NEWEST =
            "select t.*, t.id::text as subject_id from ticket t where t.estate_id = :estate %1$s"
                    + " order by t.registered_at desc, t.id desc";

    /** Season by season, the newest first, and no further than until the page is full. */
    private static final String FOUND = """
            select hit.* from generate_series(
                ticket_season(:from),
                (select ticket_season(min(registered_at)) from ticket where estate_id = :estate), -1) season
            cross join lateral (
                select t.*, t.id::text as subject_id from ticket_hits(:estate, season, :terms) found (id)
                join ticket t on t.id = found.id
                where t.estate_id = :estate %1$s order by t.registered_at desc, t.id desc limit %2$d) hit
            """;

    private static final int MOST_CHOSEN = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public List<TicketRow> page(UUID estate, UUID me, TicketQuery query, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(query, parameters);
        String[] terms = terms(query);
        boolean amongAll = terms.length > 0 && !isAmongOpen(query);
        if (terms.length > 0) {
            parameters.put("terms", terms);
        }
        if (amongAll) {
            Instant from =
                    query.after() == null ? clock.instant() : query.after().registeredAt();
            parameters.put("from", from.atOffset(ZoneOffset.UTC));
        }
        parameters.put("me", me);
        if (terms.length > 0 && !amongAll) {
            conditions += " and t.search @> (:terms)::text[]";
        }
        return rows(amongAll ? FOUND : NEWEST, conditions, parameters, estate, me, limit);
    }

    /** Of those that are not closed an estate has few enough to read them in order. */
    private static boolean isAmongOpen(TicketQuery query) {
        return query.scope() != TicketQuery.Scope.ALL || (query.state() != null && query.state() != TicketState.CLOSED);
    }

    private List<TicketRow> rows(
            String source, String conditions, Map<String, Object> parameters, UUID estate, UUID me, int limit) {
        return jdbc.sql(PAGE.formatted(source.formatted(conditions, limit), limit))
                .params(parameters)
                .param("estate", estate)
                .query((row, n) -> row(row, me))
                .list();
    }

    /** What is not closed about a home, the newest first: whoever takes the next call sees what is known already. */
    public List<TicketRow> openOf(UUID estate, UUID household, UUID me, int limit) {
        return rows(
                NEWEST,
                "and t.household_id = :household and t.closed_at is null",
                Map.of("household", household),
                estate,
                me,
                limit);
    }

    public List<TicketRow> of(UUID estate, UUID me, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(NEWEST, "and t.id in (:ids)", Map.of("ids", ids), estate, me, MOST_CHOSEN);
    }

    /** What waits for a person at any estate: hand-overs to accept, and answered tickets to close; the oldest first. */
    public List<Waiting> waitingFor(UUID person) {
        return jdbc.sql("""
                        select t.id, t.estate_id, t.number, t.place, t.words, o.name as offered_by, t.handover_at as since
                        from ticket t left join staff_member o on o.id = t.handover_by
                        where t.handover_to = :person
                        union all
                        select t.id, t.estate_id, t.number, t.place, t.words, null, t.told_at
                        from ticket t
                        where t.first_responder_id = :person and t.closed_at is null and t.told_at is not null
                        order by since limit 100
                        """)
                .param("person", person)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        row.getString("number"),
                        row.getString("place"),
                        TicketPages.shorten(row.getString("words")),
                        row.getString("offered_by")))
                .list();
    }

    private String conditions(TicketQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        switch (query.scope()) {
            case MINE ->
                sql.append(" and t.closed_at is null and (t.handler_id = :me or t.first_responder_id = :me"
                        + " or t.handover_to = :me)");
            case OPEN -> sql.append(" and t.closed_at is null");
            case OVERDUE -> {
                sql.append(" and t.closed_at is null and t.id in (select o.subject_id::uuid from duty o"
                        + " where o.estate_id = :estate and o.subject_type = 'ticket' and o.fulfilled_at is null"
                        + " and o.waived_at is null and o.due <= :now)");
                parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
            }
            case ALL -> {}
        }
        if (query.state() != null) {
            sql.append(stateCondition(query.state()));
        }
        addEqual(
                sql,
                parameters,
                "kind",
                query.kind() == null ? null : query.kind().name());
        addEqual(
                sql,
                parameters,
                "severity",
                query.severity() == null ? null : query.severity().name());
        addEqual(sql, parameters, "topic", query.topic());
        addEqual(sql, parameters, "building", query.building());
        addText(sql, parameters, query.text());
        if (query.after() != null) {
            sql.append(" and (t.registered_at, t.id) < (:afterAt, :afterId)");
            parameters.put("afterAt", query.after().registeredAt().atOffset(ZoneOffset.UTC));
            parameters.put("afterId", query.after().id());
        }
        return sql.toString();
    }

    private static String stateCondition(TicketState state) {
        return switch (state) {
            case OPEN ->
                " and t.closed_at is null and t.told_at is null and t.handled_at is null and t.merged_into is null";
            case FOLLOWING ->
                " and t.closed_at is null and t.told_at is null and t.handled_at is null and t.merged_into is not null";
            case HANDLED -> " and t.closed_at is null and t.told_at is null and t.handled_at is not null";
            case TOLD -> " and t.closed_at is null and t.told_at is not null";
            case CLOSED -> " and t.closed_at is not null";
        };
    }

    private static void addEqual(
            StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sql.append(" and t.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /** Numbers and rooms are looked up as such; what is left is words. */
    private static void addText(StringBuilder sql, Map<String, Object> parameters, @Nullable String text) {
        String wanted = wanted(text);
        if (NUMBER.matcher(wanted).matches()) {
            sql.append(" and t.number = :number");
            parameters.put("number", wanted);
        } else if (ROOM.matcher(wanted).matches()) {
            // 3-1201 stands for any unit of building 3. Compared by order and not by pattern, which an index answers.
            boolean withoutUnit = wanted.indexOf('-') == wanted.lastIndexOf('-');
            sql.append(
                    withoutUnit
                            ? " and t.door >= :room and t.door < :behind"
                            : " and t.place collate \"C\" >= :room and t.place collate \"C\" < :behind");
            parameters.put("room", wanted);
            parameters.put("behind", wanted + Character.toString(Character.MAX_CODE_POINT));
        }
    }

    private static String[] terms(TicketQuery query) {
        String wanted = wanted(query.text());
        return NUMBER.matcher(wanted).matches() || ROOM.matcher(wanted).matches()
                ? new String[0]
                : SearchTerms.of(query.text());
    }

    private static String wanted(@Nullable String text) {
        return text == null
                ? ""
                : text.strip().replace('栋', '-').replace("单元", "-").replace("室", "");
    }

    private static TicketRow row(ResultSet row, UUID me) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new TicketRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                TicketKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                TicketState.valueOf(row.getString("state")),
                row.getString("topic"),
                row.getString("place"),
                row.getString("reporter_name"),
                row.getString("words"),
                Objects.requireNonNull(row.getObject("registered_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("handler_id", UUID.class),
                row.getString("handler"),
                row.getString("first_responder"),
                me.equals(row.getObject("handover_to", UUID.class)),
                due == null ? null : due.toInstant(),
                row.getObject("kept", Boolean.class),
                row.getInt("round"));
    }

    /**
     * A ticket that waits for somebody.
     *
     * @param offeredBy who offers it; none for one that can be closed
     */
    public record Waiting(
            UUID id,
            UUID estate,
            String number,
            String place,
            String title,
            @Nullable String offeredBy) {}
}
