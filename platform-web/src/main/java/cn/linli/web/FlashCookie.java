package cn.linli.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries the sentence for the next page in a cookie signed with the session's own id: kept in the session it would cost a
 * write before that page and another behind it. Who has no session, or a very long sentence, gets it through the session.
 */
class FlashCookie extends SessionFlashMapManager {

    static final String NAME = "linli-said";

    private static final int LONGEST = 3_000;
    private static final String PART = "\u0000";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null
                ? super.retrieveFlashMaps(request)
                : new ArrayList<>(read(request, cookie.getValue()).stream().toList());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> said, HttpServletRequest request, HttpServletResponse response) {
        // A sentence whose page was never opened makes room for the next one.
        String text = said.isEmpty() ? null : written(said.get(said.size() - 1), request);
        if (text != null) {
            answer(text, request, response);
            return;
        }
        if (WebUtils.getCookie(request, NAME) != null) {
            answer("", request, response);
        }
        if (!said.isEmpty() || hasSaidInSession(request)) {
            super.updateFlashMaps(said, request, response);
        }
    }

    private boolean hasSaidInSession(HttpServletRequest request) {
        List<FlashMap> kept = super.retrieveFlashMaps(request);
        return kept != null && !kept.isEmpty();
    }

    private static void answer(String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(value.isEmpty() ? 0 : 180)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String written(FlashMap said, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object sentence = said.get(Flash.SENTENCE);
        Object tone = said.get(Flash.TONE);
        if (session == null
                || said.size() != 2
                || sentence == null
                || tone == null
                || !said.getTargetRequestParams().isEmpty()) {
            return null;
        }
        String target = said.getTargetRequestPath() == null ? "" : said.getTargetRequestPath();
        String content = ENCODER.encodeToString(
                String.join(PART, tone.toString(), target, sentence.toString()).getBytes(StandardCharsets.UTF_8));
        return content.length() > LONGEST ? null : content + "." + signed(content, session);
    }

    private static Optional<FlashMap> read(HttpServletRequest request, String value) {
        HttpSession session = request.getSession(false);
        int dot = value.indexOf('.');
        if (session == null || dot < 0 || !isSigned(value.substring(0, dot), value.substring(dot + 1), session)) {
            return Optional.empty();
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8)
                .split(PART, 3);
        FlashMap said = new FlashMap();
        said.put(Flash.TONE, parts[0]);
        said.put(Flash.SENTENCE, parts[2]);
        if (!parts[1].isEmpty()) {
            said.setTargetRequestPath(parts[1]);
        }
        return Optional.of(said);
    }

    private static boolean isSigned(String content, String signature, HttpSession session) {
        return MessageDigest.isEqual(
                signed(content, session).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String content, HttpSession session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getId().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
