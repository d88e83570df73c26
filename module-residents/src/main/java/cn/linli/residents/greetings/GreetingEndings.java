package cn.linli.residents.greetings;

import cn.linli.kernel.notice.OutsideNoticeEnded;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters what became of each message; a birthday counts as greeted when the other side took its message. */
@Component
@RequiredArgsConstructor
class GreetingEndings {

    private final Greetings greetings;
    private final JdbcClient jdbc;

    private record Ended(UUID greeting, String occasion, String words) {}

    @EventListener
    @Transactional
    public void on(OutsideNoticeEnded ended) {
        GreetingPost.message(ended.key()).ifPresent(message -> enter(ended, message));
    }

    private void enter(OutsideNoticeEnded ended, UUID message) {
        boolean arrived = ended.ending() == OutsideNoticeEnded.Ending.SENT;
        jdbc.sql("update household_greeting_message set state = :state, error = :error, ended_at = :at"
                        + " where estate_id = :estate and id = :id and state = 'WAITING'"
                        + " returning greeting_id, occasion, words")
                .param("state", arrived ? "SENT" : "OUT")
                .param("error", ended.error())
                .param("at", ended.at().atOffset(ZoneOffset.UTC))
                .param("estate", ended.estate())
                .param("id", message)
                .query((row, n) -> new Ended(
                        row.getObject("greeting_id", UUID.class), row.getString("occasion"), row.getString("words")))
                .optional()
                .filter(one -> !Occasion.valueOf(one.occasion()).isForAll())
                .ifPresent(one -> greetings.ended(ended.estate(), one.greeting(), arrived, one.words()));
    }
}
