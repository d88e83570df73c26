package cn.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token that shows that a form came from us: in the session of whoever has one, else in a cookie. An owner who only
 * reads a public page leaves no session behind, and neither does a robot that reads it all day. When a visitor's session
 * begins, the cookie goes on counting, so that the form already on the screen can still be sent; who signs in gets a new
 * token, because a cookie may have been planted by somebody else.
 */
class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "linli-form";
    private static final String LEFT_BEHIND = FormTokens.class.getName() + ".leftBehind";

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormTokens() {
        cookie.setCookieName(COOKIE);
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(flags -> flags.httpOnly(true).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            request.setAttribute(LEFT_BEHIND, true);
            cookie.saveToken(null, request, response);
        }
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession begun = request.getSession(false);
        if (begun == null) {
            return cookie.loadToken(request);
        }
        CsrfToken kept = session.loadToken(request);
        return kept != null || isSignedIn(begun) || request.getAttribute(LEFT_BEHIND) != null
                ? kept
                : cookie.loadToken(request);
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getSession(false) == null ? cookie : session;
    }
}
