package cn.linli.kernel.notice;

import cn.linli.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people without an account are told: through the same outbox, once per matter, and never in the quiet hours.
 */
@Service
@RequiredArgsConstructor
public class OutsideNotices {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Recipients recipients;
    private final OutsidePost post;
    private final NoticeSettings settings;
    private final Clock clock;

    /** Whether each way to people outside is connected, in the order in which they are shown. */
    public Map<Channel, Boolean> ways() {
        Map<Channel, Boolean> ways = new EnumMap<>(Channel.class);
        Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.CHAT)
                .forEach(channel -> ways.put(channel, post.isConnected(channel)));
        return ways;
    }

    /** Tells each once: a second time under the same key changes nothing. */
    @Transactional
    public void tell(UUID estate, Collection<OutsideTelling> tellings) {
        Instant now = clock.instant();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        ZoneId zone = recipients.zone(estate);
        OffsetDateTime due = settings.quietHours().release(now, zone).atOffset(ZoneOffset.UTC);
        List<Numbered> numbered =
                tellings.stream().map(one -> new Numbered(Ids.next(), one)).toList();
        batches.batchUpdate(
                "insert into notice (id, recipient_id, estate_id, key, message_key, arguments, link, urgent, at, outside)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, ?, true) on conflict (recipient_id, key) do nothing",
                numbered,
                BATCH,
                (row, one) -> {
                    row.setObject(1, one.id());
                    row.setObject(2, one.telling().person());
                    row.setObject(3, estate);
                    row.setString(4, one.telling().key());
                    row.setString(5, one.telling().messageKey());
                    row.setArray(
                            6,
                            row.getConnection()
                                    .createArrayOf(
                                            "text", one.telling().arguments().toArray()));
                    row.setString(7, one.telling().link());
                    row.setObject(8, at);
                });
        // Only what was new has a notice of this id.
        batches.batchUpdate(
                "insert into notice_delivery (id, notice_id, channel, address, zone, due, attempts)"
                        + " select ?, n.id, ?, ?, ?, ?, 0 from notice n where n.id = ?",
                numbered,
                BATCH,
                (row, one) -> {
                    row.setObject(1, Ids.next());
                    row.setString(2, one.telling().channel().name());
                    row.setString(3, one.telling().address());
                    row.setString(4, zone.getId());
                    row.setObject(5, due);
                    row.setObject(6, one.id());
                });
    }

    /** Puts what was given up, or had nobody to go to, into the queue again; the quiet hours hold for it too. */
    @Transactional
    public int retry(UUID estate, Collection<String> keys, UUID by) {
        Instant now = clock.instant();
        return jdbc.sql("update notice_delivery d set outcome = null, finished_at = null, error = null, claim = null,"
                        + " claimed_until = null, attempts = 0, due = :due, retried_at = :now, retried_by = :by"
                        + " from notice n where n.id = d.notice_id and n.outside and n.estate_id = :estate"
                        + " and n.key = any(:keys) and d.outcome in ('FAILED', 'NOT_CONFIGURED')")
                .param(
                        "due",
                        settings.quietHours()
                                .release(now, recipients.zone(estate))
                                .atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("estate", estate)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** Takes back what has not been sent; what is on its way this very moment still arrives. Returns their keys. */
    @Transactional
    public List<String> callOff(UUID estate, Collection<String> keys) {
        return jdbc.sql("""
                        with off as (
                            delete from notice_delivery d using notice n
                            where n.id = d.notice_id and n.outside and n.estate_id = :estate and n.key = any(:keys)
                              and coalesce(d.outcome, 'FAILED') <> 'SENT'
                              and (d.claimed_until is null or d.claimed_until <= :now)
                            returning d.notice_id)
                        delete from notice n using off where n.id = off.notice_id returning n.key
                        """)
                .param("estate", estate)
                .param("keys", keys.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString("key"))
                .list();
    }

    private record Numbered(UUID id, OutsideTelling telling) {}
}
