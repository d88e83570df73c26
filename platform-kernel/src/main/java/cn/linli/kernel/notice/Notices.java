package cn.linli.kernel.notice;

import cn.linli.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are told: the bell at once, mail and chat through the outbox, all in the transaction that tells.
 */
@Service
@RequiredArgsConstructor
public class Notices {

    private final JdbcClient jdbc;
    private final ManyNotices many;
    private final Recipients recipients;
    private final ChatHookRepository hooks;
    private final Deliveries deliveries;
    private final NoticeSettings settings;
    private final Clock clock;

    /** Tells once: a second time under the same key changes nothing. */
    @Transactional
    public void tell(Telling telling) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        int told = jdbc.sql(
                        "insert into notice (id, recipient_id, estate_id, key, message_key, arguments, link, urgent, at)"
                                + " values (:id, :recipient, :estate, :key, :messageKey, :arguments, :link, :urgent, :now)"
                                + " on conflict (recipient_id, key) do nothing")
                .param("id", id)
                .param("recipient", telling.recipient())
                .param("estate", telling.estate())
                .param("key", telling.key())
                .param("messageKey", telling.messageKey())
                .param("arguments", telling.arguments().toArray(String[]::new))
                .param("link", telling.link())
                .param("urgent", telling.urgent())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (told == 1) {
            post(id, telling, now);
        }
    }

    /** Tells many people at once by bell and mail, with a few batches; a chat group would be flooded and hears nothing. */
    @Transactional
    public void tell(Collection<Telling> tellings) {
        many.tell(tellings, clock.instant());
    }

    @Transactional(readOnly = true)
    public int unread(UUID recipient) {
        return jdbc.sql("select count(*) from notice where recipient_id = ? and read_at is null")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<BellNotice> latest(UUID recipient, int limit) {
        return jdbc.sql("select * from notice where recipient_id = ? order by at desc, id desc limit ?")
                .params(recipient, limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of somebody else's notice nothing happens. */
    @Transactional
    public void read(UUID recipient, UUID id) {
        jdbc.sql("update notice set read_at = ? where recipient_id = ? and id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), recipient, id)
                .update();
    }

    @Transactional
    public void readAll(UUID recipient) {
        jdbc.sql("update notice set read_at = ? where recipient_id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), recipient)
                .update();
    }

    private void post(UUID notice, Telling telling, Instant now) {
        Recipient recipient = recipients.of(telling.recipient());
        if (!recipient.reachable()) {
            return;
        }
        ZoneId zone = recipients.zone(telling.estate());
        Instant due = telling.urgent() ? now : settings.quietHours().release(now, zone);
        if (recipient.email() != null) {
            deliveries.putMail(notice, recipient.email(), zone, due);
        }
        for (ChatHook hook : hooks.inForce(telling.estate())) {
            deliveries.putChat(notice, hook.getId(), zone, due);
        }
    }

    private static BellNotice read(ResultSet row) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new BellNotice(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getBoolean("urgent"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
