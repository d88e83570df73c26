package cn.linli.web;

import cn.linli.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets a monitoring system read the metrics without an account: {@code Authorization: Bearer} with the token that stands in
 * the setting {@code linli.metrics.token}. Without the setting no token opens anything.
 */
@Component
class ScrapeToken {

    static final String METRICS = "/actuator/prometheus";

    private static final int SHORTEST = 24;
    private static final String SCHEME = "Bearer ";

    private final @Nullable String digest;

    ScrapeToken(@Value("${linli.metrics.token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "linli.metrics.token must have at least " + SHORTEST + " characters: try openssl rand -hex 24");
        }
        this.digest = token.isEmpty() ? null : Sha256.of(token);
    }

    /** Whether the request comes to the metrics with some token, be it the right one or not. */
    static boolean isShown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Present.path(request).equals(METRICS) && header != null && header.startsWith(SCHEME);
    }

    /** Compares digests of one length in constant time. */
    boolean opens(HttpServletRequest request) {
        return digest != null
                && isShown(request)
                && MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.US_ASCII),
                        Sha256.of(request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()))
                                .getBytes(StandardCharsets.US_ASCII));
    }
}
