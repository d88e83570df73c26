package cn.linli.web;

import cn.linli.kernel.Refused;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on the next page what became of what was just asked, in the reader's language. */
@Component
@RequiredArgsConstructor
public class Flash {

    static final String SENTENCE = "flash";
    static final String TONE = "flashTone";

    private final MessageSource messages;

    public void done(String key, Object... arguments) {
        say("good", new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }

    public void warn(String key, Object... arguments) {
        say("warn", new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }

    public void warn(Refused refusal) {
        warn(refusal.getCode(), refusal.getArguments());
    }

    public void failed(Refused refusal) {
        failed(sentence(refusal));
    }

    static MessageSourceResolvable sentence(Refused refusal) {
        return new DefaultMessageSourceResolvable(new String[] {refusal.getCode()}, refusal.getArguments());
    }

    public void failed(MessageSourceResolvable sentence) {
        say("bad", sentence);
    }

    /** Says on this page why what was asked was not done, and answers 422, so that nothing takes it for done. */
    public void refuse(ModelMap page, MessageSourceResolvable sentence) {
        page.addAttribute("flash", messages.getMessage(sentence, LocaleContextHolder.getLocale()));
        page.addAttribute("flashTone", "warn");
        var response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        Objects.requireNonNull(response).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private void say(String tone, MessageSourceResolvable sentence) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Map<String, Object> next = RequestContextUtils.getOutputFlashMap(request);
        next.put(SENTENCE, messages.getMessage(sentence, LocaleContextHolder.getLocale()));
        next.put(TONE, tone);
    }
}
