package cn.linli.kernel.notice;

import cn.linli.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of what is to leave the house.
 */
@Component
@RequiredArgsConstructor
class Deliveries {

    /** Longer than any attempt can take, so that only a claim whose holder died runs out. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    void putMail(UUID notice, String address, ZoneId zone, Instant due) {
        put(notice, Channel.MAIL, address, null, zone, due);
    }

    void putChat(UUID notice, UUID hook, ZoneId zone, Instant due) {
        put(notice, Channel.CHAT, null, hook, zone, due);
    }

    private void put(
            UUID notice, Channel channel, @Nullable String address, @Nullable UUID hook, ZoneId zone, Instant due) {
        jdbc.sql("insert into notice_delivery (id, notice_id, channel, address, hook_id, zone, due, attempts)"
                        + " values (:id, :notice, :channel, :address, :hook, :zone, :due, 0)")
                .param("id", Ids.next())
                .param("notice", notice)
                .param("channel", channel.name())
                .param("address", address)
                .param("hook", hook)
                .param("zone", zone.getId())
                .param("due", utc(due))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from notice_delivery where outcome is null")
                .query(Long.class)
                .single();
    }

    long givenUp() {
        return jdbc.sql("select count(*) from notice_delivery where outcome = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /** When the first of those that wait is due. */
    Optional<Instant> firstDue() {
        return jdbc.sql("select due from notice_delivery where outcome is null order by due, id limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes the next delivery that is due, so that no other node can; the claim is committed before anything is sent. */
    @Transactional
    public Optional<Delivery> claim(Instant now, Collection<Channel> resting) {
        return jdbc.sql("""
                        with claimed as (
                            update notice_delivery
                            set claim = :claim, claimed_until = :until, attempts = attempts + 1
                            where id = (
                                select id from notice_delivery
                                where outcome is null and due <= :now
                                  and (claimed_until is null or claimed_until <= :now)
                                  and channel <> all (:resting)
                                order by due, id limit 1 for update skip locked)
                            returning *)
                        select d.*, n.recipient_id, n.outside, n.estate_id, n.key, n.message_key, n.arguments, n.link, n.urgent
                        from claimed d join notice n on n.id = d.notice_id
                        """)
                .param("claim", UUID.randomUUID())
                .param("until", utc(now.plus(LEASE)))
                .param("now", utc(now))
                .param("resting", resting.stream().map(Channel::name).toArray(String[]::new))
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional
    public void finish(Delivery delivery, Outcome outcome, @Nullable String error, Instant now) {
        int finished = jdbc.sql("update notice_delivery set outcome = :outcome, error = :error, finished_at = :now,"
                        + " claimed_until = null where id = :id and claim = :claim and outcome is null")
                .param("outcome", outcome.name())
                .param("error", shortened(error))
                .param("now", utc(now))
                .param("id", delivery.id())
                .param("claim", delivery.claim())
                .update();
        if (finished == 1 && delivery.outside() && delivery.estate() != null) {
            events.publishEvent(new OutsideNoticeEnded(
                    delivery.estate(),
                    delivery.recipient(),
                    delivery.key(),
                    switch (outcome) {
                        case SENT -> OutsideNoticeEnded.Ending.SENT;
                        case FAILED -> OutsideNoticeEnded.Ending.GIVEN_UP;
                        case NOT_CONFIGURED -> OutsideNoticeEnded.Ending.NOBODY_TO_SEND_TO;
                    },
                    shortened(error),
                    now));
        }
    }

    /** Waits on as if it had not been taken: it was no attempt. */
    @Transactional
    public void putBack(Delivery delivery, Instant due) {
        jdbc.sql("update notice_delivery set due = :due, attempts = attempts - 1, claimed_until = null"
                        + " where id = :id and claim = :claim and outcome is null")
                .param("due", utc(due))
                .param("id", delivery.id())
                .param("claim", delivery.claim())
                .update();
    }

    @Transactional
    public void postpone(Delivery delivery, Instant due, String error) {
        jdbc.sql("update notice_delivery set due = :due, error = :error, claimed_until = null"
                        + " where id = :id and claim = :claim and outcome is null")
                .param("due", utc(due))
                .param("error", shortened(error))
                .param("id", delivery.id())
                .param("claim", delivery.claim())
                .update();
    }

    /** Puts a delivery that was given up into the queue again; false where there is none such. */
    boolean reopen(UUID id, UUID by, Instant now) {
        return jdbc.sql("update notice_delivery set outcome = null, finished_at = null, error = null, claim = null,"
                                + " claimed_until = null, attempts = 0, due = :now, retried_at = :now, retried_by = :by"
                                + " where id = :id and outcome in ('FAILED', 'NOT_CONFIGURED')")
                        .param("now", utc(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<FailedDelivery> failed(int limit) {
        return jdbc.sql("select d.id, d.channel, coalesce(d.address, h.name) as target,"
                        + " coalesce(m.name, d.address, '') as recipient,"
                        + " n.estate_id, n.message_key, n.arguments, n.link, d.attempts, d.error, d.finished_at"
                        + " from notice_delivery d join notice n on n.id = d.notice_id"
                        + " left join staff_member m on m.id = n.recipient_id"
                        + " left join notice_chat_hook h on h.id = d.hook_id"
                        + " where d.outcome = 'FAILED' order by d.finished_at desc limit ?")
                .param(limit)
                .query((row, n) -> new FailedDelivery(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        row.getString("target"),
                        row.getObject("estate_id", UUID.class),
                        row.getString("message_key"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("link"),
                        row.getInt("attempts"),
                        String.valueOf(row.getString("error")),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getObject("hook_id", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("attempts"),
                row.getObject("recipient_id", UUID.class),
                row.getBoolean("outside"),
                row.getObject("estate_id", UUID.class),
                row.getString("key"),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getBoolean("urgent"));
    }

    private static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
