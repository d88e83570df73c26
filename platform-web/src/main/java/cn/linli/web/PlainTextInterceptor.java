package cn.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses fields with NUL or half surrogates before anything is done with them; PostgreSQL would refuse them later. */
class PlainTextInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            requirePlain(name);
            for (String value : values) {
                requirePlain(value);
            }
        });
        return true;
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
