package cn.linli.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields and file names with NUL or half surrogates before anything is done with them; PostgreSQL would refuse them later. So are
 * names of fields that count from below nought or into the thousands, on which binding itself would founder.
 */
class PlainTextInterceptor implements HandlerInterceptor {

    /** A place in a list, or the id of what a form asks about. */
    private static final Pattern PLACE =
            Pattern.compile("\\[(?:\\d{0,2}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})]");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        request.getParameterMap().forEach((name, values) -> {
            requirePlain(name);
            requireBindable(name);
            for (String value : values) {
                requirePlain(value);
            }
        });
        if (request instanceof MultipartHttpServletRequest form) {
            form.getMultiFileMap().values().stream()
                    .flatMap(List::stream)
                    .map(MultipartFile::getOriginalFilename)
                    .filter(Objects::nonNull)
                    .forEach(PlainTextInterceptor::requirePlain);
        }
        return true;
    }

    private static void requireBindable(String name) {
        String withoutPlaces = PLACE.matcher(name).replaceAll("");
        if (withoutPlaces.indexOf('[') >= 0 || withoutPlaces.indexOf(']') >= 0) {
            throw new MalformedText();
        }
    }

    private static void requirePlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new MalformedText();
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new MalformedText();
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                throw new MalformedText();
            }
        }
    }
}
