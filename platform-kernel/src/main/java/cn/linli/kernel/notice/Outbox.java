package cn.linli.kernel.notice;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due: claim, send, mark, each on its own. Two nodes never claim the same delivery, so nothing is sent
 * twice, with one exception: a node that dies after the other side has taken a message and before that was marked. Its
 * claim runs out after five minutes and the message is sent once more. Better twice than never.
 */
@Service
@RequiredArgsConstructor
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** After so many failures in one run a way out rests until the next, so that a dead server holds nobody else up. */
    private static final int FAILURES_UNTIL_REST = 3;

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final ChatHookRepository hooks;
    private final MailChannel mail;
    private final ChatChannel chat;
    private final OutsidePost outside;
    private final Wording wording;
    private final NoticeSettings settings;
    private final Journal journal;
    private final Clock clock;

    /** Sends at most so many, and says how many the other side took. */
    public int sendDue(int max) {
        Map<Channel, Integer> failures = new EnumMap<>(Channel.class);
        int sent = 0;
        for (int i = 0; i < max; i++) {
            List<Channel> resting = failures.entrySet().stream()
                    .filter(entry -> entry.getValue() >= FAILURES_UNTIL_REST)
                    .map(Map.Entry::getKey)
                    .toList();
            Optional<Delivery> next = deliveries.claim(clock.instant(), resting);
            if (next.isEmpty()) {
                break;
            }
            if (isHeldBack(next.get())) {
                continue;
            }
            switch (attempt(next.get())) {
                case SENT -> sent++;
                case FAILED -> failures.merge(next.get().channel(), 1, Integer::sum);
                case NOT_CONFIGURED -> {}
            }
        }
        return sent;
    }

    /** What was given up, the latest first. */
    @Transactional(readOnly = true)
    public List<FailedDelivery> failures(int limit) {
        return deliveries.failed(limit);
    }

    /** Puts a delivery that was given up into the queue again. */
    @Transactional
    public void retry(UUID id, Actor by) {
        if (!deliveries.reopen(id, by.staffId(), clock.instant())) {
            throw new NotFound("failed delivery " + id);
        }
        journal.note("delivery.retried", null, "delivery", id);
    }

    /** What is late or tried again must not ring at an owner's at night either. */
    private boolean isHeldBack(Delivery delivery) {
        Instant now = clock.instant();
        Instant release = settings.quietHours().release(now, delivery.zone());
        if (!delivery.outside() || delivery.urgent() || !release.isAfter(now)) {
            return false;
        }
        deliveries.putBack(delivery, release);
        return true;
    }

    private Outcome attempt(Delivery delivery) {
        Outcome outcome;
        try {
            outcome = send(delivery) ? Outcome.SENT : Outcome.NOT_CONFIGURED;
        } catch (Undelivered e) {
            failed(delivery, String.valueOf(e.getMessage()));
            return Outcome.FAILED;
        } catch (RuntimeException e) {
            // A sentence that does not exist, an address no mail can be made for: seen among the failures, not lost.
            failed(delivery, e.toString());
            return Outcome.FAILED;
        }
        deliveries.finish(delivery, outcome, null, clock.instant());
        return outcome;
    }

    private boolean send(Delivery delivery) throws Undelivered {
        if (delivery.outside()) {
            return outside.send(delivery);
        }
        Recipient recipient = recipients.of(delivery.recipient());
        if (!recipient.reachable()) {
            return false;
        }
        switch (delivery.channel()) {
            case MAIL -> {
                if (!mail.isConfigured() || delivery.address() == null) {
                    return false;
                }
                mail.send(
                        delivery.address(),
                        wording.subject(delivery, recipient.language()),
                        wording.mail(delivery, recipient));
            }
            case CHAT -> {
                Optional<ChatHook> hook = delivery.hook() == null ? Optional.empty() : hooks.findById(delivery.hook());
                if (hook.isEmpty()) {
                    return false;
                }
                chat.send(hook.get(), wording.chat(delivery, recipient));
            }
            case SMS, WECHAT -> {
                return false;
            }
        }
        return true;
    }

    private void failed(Delivery delivery, String error) {
        Instant now = clock.instant();
        Optional<Instant> again = Backoff.after(delivery.attempts())
                .map(now::plus)
                .map(due -> delivery.urgent() ? due : settings.quietHours().release(due, delivery.zone()));
        if (again.isPresent()) {
            deliveries.postpone(delivery, again.get(), error);
        } else {
            deliveries.finish(delivery, Outcome.FAILED, error, now);
        }
        LOG.warn("{} {} failed, attempt {}: {}", delivery.channel(), delivery.id(), delivery.attempts(), error);
    }
}
