package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokensTest {

    private final FormTokens tokens = new FormTokens();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private String first = "";

    @BeforeEach
    void somebodyReadsAForm() {
        CsrfToken token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        first = token.getToken();
    }

    @Test
    void whoHasNoSessionGetsACookieAndStillHasNone() {
        assertThat(request.getSession(false)).isNull();
        assertThat(known(asked(null))).isEqualTo(first);
    }

    @Test
    void theFormOnTheScreenOutlivesTheBeginningOfAVisitorsSession() {
        assertThat(known(asked(new MockHttpSession()))).isEqualTo(first);
    }

    @Test
    void aSignedInPersonsTokenIsNeverTakenFromTheCookie() {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        assertThat(known(asked(session))).isNull();
    }

    @Test
    void whoSignsInGetsANewTokenAndTheCookieIsTakenBack() {
        MockHttpServletRequest signingIn = asked(new MockHttpSession());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        tokens.saveToken(null, signingIn, answer);
        assertThat(known(signingIn)).isNull();
        Cookie taken = answer.getCookie("linli-form");
        assertThat(taken).isNotNull();
        assertThat(taken.getMaxAge()).isZero();
    }

    private MockHttpServletRequest asked(@Nullable MockHttpSession session) {
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(response.getCookies());
        if (session != null) {
            next.setSession(session);
        }
        return next;
    }

    private @Nullable String known(MockHttpServletRequest asked) {
        CsrfToken token = tokens.loadToken(asked);
        return token == null ? null : token.getToken();
    }
}
