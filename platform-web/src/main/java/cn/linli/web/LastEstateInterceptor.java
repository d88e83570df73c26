package cn.linli.web;

import cn.linli.kernel.estate.Estate;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Remembers the estate whose page was opened last, so that pages without one go on with it. */
class LastEstateInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Present.estate(request).ifPresent(estate -> remember(estate, request, response));
        return true;
    }

    private static void remember(Estate estate, HttpServletRequest request, HttpServletResponse response) {
        Cookie known = WebUtils.getCookie(request, PageModel.LAST_ESTATE);
        if (known == null || !known.getValue().equals(estate.getCode())) {
            ResponseCookie cookie = ResponseCookie.from(PageModel.LAST_ESTATE, estate.getCode())
                    .path("/")
                    .maxAge(Duration.ofDays(400))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
