package cn.linli.residents.web;

import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what was done. */
@Component
@RequiredArgsConstructor
class Flash {

    private final MessageSource messages;

    void say(RedirectAttributes redirect, String code, Object... arguments) {
        redirect.addFlashAttribute(
                "flash", messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale()));
    }
}
