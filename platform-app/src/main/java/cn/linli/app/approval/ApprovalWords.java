package cn.linli.app.approval;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what is asked: the room that asks brings {@code approval.matter.<matter>}.
 */
@Component
@RequiredArgsConstructor
public class ApprovalWords {

    private final MessageSource messages;

    public String matter(String matter, Locale language) {
        return String.valueOf(messages.getMessage("approval.matter." + matter, null, matter, language));
    }
}
