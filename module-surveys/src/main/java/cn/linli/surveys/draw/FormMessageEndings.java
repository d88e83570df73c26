package cn.linli.surveys.draw;

import cn.linli.bulletins.MessageState;
import cn.linli.kernel.notice.OutsideNoticeEnded;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters what became of each message with a form: a home has it when the other side took it, and is else brought it by hand. */
@Component
@RequiredArgsConstructor
class FormMessageEndings {

    /** What was settled meanwhile does not change any more. */
    private static final String WAITING = "estate_id = :estate and id = :form and message_state = 'WAITING'"
            + " and excluded_at is null and answered_channel is distinct from 'LINK'";

    private final JdbcClient jdbc;

    @EventListener
    @Transactional
    public void on(OutsideNoticeEnded ended) {
        FormLinks.form(ended.key()).ifPresent(form -> {
            switch (ended.ending()) {
                case SENT -> sent(ended, form);
                case GIVEN_UP -> enter(ended.estate(), form, MessageState.FAILED, ended.error());
                case NOBODY_TO_SEND_TO -> enter(ended.estate(), form, MessageState.NO_CONSENT, null);
            }
        });
    }

    /** Somebody may have brought it by hand meanwhile; then that stays what counts. */
    private void sent(OutsideNoticeEnded ended, UUID form) {
        jdbc.sql(
                        "update survey_form set message_state = 'SENT', message_error = null, handed_at = coalesce(handed_at, :at),"
                                + " handed_by = case when handed_at is null then message_by else handed_by end,"
                                + " handed_name = case when handed_at is null then message_name else handed_name end,"
                                + " handed_way = coalesce(handed_way, 'MESSAGE') where " + WAITING)
                .param("at", ended.at().atOffset(ZoneOffset.UTC))
                .param("estate", ended.estate())
                .param("form", form)
                .update();
    }

    private void enter(UUID estate, UUID form, MessageState state, @Nullable String error) {
        jdbc.sql("update survey_form set message_state = :state, message_error = :error where " + WAITING)
                .param("state", state.name())
                .param("error", error)
                .param("estate", estate)
                .param("form", form)
                .update();
    }
}
