package cn.linli.bulletins.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells a visit from a reload: the browser remembers for a while that it has shown this one paper. The mark is the same
 * in every browser and goes to this one address, so that it says nothing of who reads, nor what else.
 */
final class Visit {

    private static final String MARK = "linli-read";
    private static final Duration LENGTH = Duration.ofHours(4);

    private Visit() {}

    static boolean isNew(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, MARK) != null) {
            return false;
        }
        ResponseCookie mark = ResponseCookie.from(MARK, "1")
                .path(request.getRequestURI())
                .maxAge(LENGTH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, mark.toString());
        return true;
    }
}
