package cn.linli.kernel.notice;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chat groups that hear what happens: those of an estate, or of the company (no estate).
 */
@Service
@RequiredArgsConstructor
public class ChatHooks {

    private final ChatHookRepository hooks;
    private final ChatChannel channel;
    private final Wording wording;
    private final NoticeSettings settings;
    private final Journal journal;
    private final Clock clock;

    @Transactional
    public UUID add(@Nullable UUID estate, ChatHookDraft draft) {
        ChatHook hook = hooks.save(new ChatHook(estate, draft, settings.chatHosts(), clock.instant()));
        journal.note("chat-hook.added", estate, "chatHook", hook.getId());
        return hook.getId();
    }

    @Transactional
    public void remove(@Nullable UUID estate, UUID id) {
        hooks.delete(of(estate, id));
        journal.note("chat-hook.removed", estate, "chatHook", id);
    }

    @Transactional(readOnly = true)
    public List<ChatHookLine> list(@Nullable UUID estate) {
        return hooks.of(estate).stream().map(ChatHook::line).toList();
    }

    /** Posts a word of greeting into the group, or refuses with what the other side answered. */
    public void test(@Nullable UUID estate, UUID id, Locale language) {
        try {
            channel.send(of(estate, id), wording.greeting(language));
        } catch (Undelivered e) {
            throw Refused.because("notice.hook.testFailed", String.valueOf(e.getMessage()));
        }
    }

    private ChatHook of(@Nullable UUID estate, UUID id) {
        return hooks.findById(id)
                .filter(hook -> Objects.equals(hook.getEstate(), estate))
                .orElseThrow(() -> new NotFound("chat hook " + id));
    }
}
