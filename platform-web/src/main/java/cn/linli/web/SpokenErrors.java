package cn.linli.web;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Whoever asks for no page, such as a program, is refused with the sentence that the page would have said. */
@Component
@RequiredArgsConstructor
class SpokenErrors extends DefaultErrorAttributes {

    private final MessageSource messages;

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        int code = status instanceof Integer known ? known : 500;
        return Map.of(
                "status", code, "sentence", messages.getMessage(key(code), null, LocaleContextHolder.getLocale()));
    }

    private static String key(int status) {
        return switch (status) {
            case 403 -> "web.error.403.what";
            case 404 -> "web.error.404.what";
            case 413 -> "web.error.413.what";
            default -> status < 500 ? "web.error.400.what" : "web.error.500.what";
        };
    }
}
