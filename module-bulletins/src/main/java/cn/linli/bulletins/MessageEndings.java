package cn.linli.bulletins;

import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.OutsideNoticeEnded;
import cn.linli.kernel.notice.OutsideNotices;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters in the register of documents issued what became of each message; a home counts only when the other side took it.
 */
@Component
@RequiredArgsConstructor
class MessageEndings {

    private final OutsideNotices notices;
    private final HouseholdLists homes;
    private final JdbcClient jdbc;

    @EventListener
    @Transactional
    public void on(OutsideNoticeEnded ended) {
        MessageKey.read(ended.key()).ifPresent(key -> {
            switch (ended.ending()) {
                case SENT -> sent(ended, key);
                case GIVEN_UP -> enter(ended.estate(), key, MessageState.FAILED, ended.error());
                case NOBODY_TO_SEND_TO -> enter(ended.estate(), key, why(ended.estate(), key.home()), null);
            }
        });
    }

    private void sent(OutsideNoticeEnded ended, MessageKey key) {
        jdbc.sql("update document_issue set message_state = 'SENT', message_error = null, handed_at = :at,"
                        + " handed_by = asked_by, handed_name = asked_name where estate_id = :estate"
                        + " and document_id = :document and edition = :edition and household_id = :home"
                        + " and way = 'MESSAGE' and handed_at is null")
                .param("at", ended.at().atOffset(ZoneOffset.UTC))
                .param("estate", ended.estate())
                .param("document", key.document())
                .param("edition", key.edition())
                .param("home", key.home())
                .update();
    }

    private void enter(UUID estate, MessageKey key, MessageState state, @Nullable String error) {
        jdbc.sql("update document_issue set message_state = :state, message_error = :error where estate_id = :estate"
                        + " and document_id = :document and edition = :edition and household_id = :home"
                        + " and way = 'MESSAGE' and handed_at is null")
                .param("state", state.name())
                .param("error", error)
                .param("estate", estate)
                .param("document", key.document())
                .param("edition", key.edition())
                .param("home", key.home())
                .update();
    }

    /** Why somebody who could be written to then cannot any more. */
    private MessageState why(UUID estate, UUID home) {
        List<Channel> connected = notices.ways().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (connected.isEmpty()) {
            return MessageState.NO_WAY;
        }
        List<HouseholdRow> found = homes.of(estate, List.of(home));
        if (found.isEmpty()) {
            return MessageState.NOBODY;
        }
        MessageState now = Addressee.of(found.get(0), connected).state();
        // Somebody else of the home may be written to: sent again, it goes to that person.
        return now == MessageState.WAITING ? MessageState.NO_CONSENT : now;
    }

    /** What owners cannot read any more they are not told of any more either. */
    @EventListener
    @Transactional
    public void on(DocumentTakenDown taken) {
        List<MessageKey> waiting = jdbc.sql("select document_id, edition, household_id from document_issue"
                        + " where estate_id = :estate and document_id = :document"
                        + " and message_state in ('WAITING', 'FAILED', 'NO_WAY')")
                .param("estate", taken.estate())
                .param("document", taken.document())
                .query((row, n) -> new MessageKey(
                        row.getObject("document_id", UUID.class),
                        row.getInt("edition"),
                        row.getObject("household_id", UUID.class)))
                .list();
        List<String> keys = waiting.stream()
                .map(key -> MessageKey.of(key.document(), key.edition(), key.home()))
                .toList();
        notices.callOff(taken.estate(), keys)
                .forEach(key -> MessageKey.read(key)
                        .ifPresent(off -> enter(taken.estate(), off, MessageState.CALLED_OFF, null)));
    }
}
