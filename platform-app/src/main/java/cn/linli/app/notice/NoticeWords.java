package cn.linli.app.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A notice in the reader's words; one whose words are gone shows its key. */
@Component
@RequiredArgsConstructor
class NoticeWords {

    private final MessageSource messages;

    String sentence(String key, List<String> arguments, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments.toArray(), key, language), key);
    }
}
