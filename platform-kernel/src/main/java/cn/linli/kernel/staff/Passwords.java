package cn.linli.kernel.staff;

import cn.linli.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept: at least eight characters of any script, none that everybody tries first.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Set<String> common = readCommon();
    private final String hashOfNobody;

    /**
     * @param strength bcrypt's cost as a power of two; tests, which hire hundreds of people, take the least
     */
    Passwords(@Value("${linli.sign-in.strength:10}") int strength) {
        this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        this.hashOfNobody = hashUnchecked("nobody has this password");
    }

    /** The hash of a new password; refuses one that is too short, too long or too common. */
    public String hash(String password, String signInName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refused.because("staff.password.tooShort", SHORTEST).at("password");
        }
        if (length > LONGEST) {
            throw Refused.because("staff.password.tooLong", LONGEST).at("password");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || folded.equals(signInName.toLowerCase(Locale.ROOT))) {
            throw Refused.because("staff.password.common").at("password");
        }
        return hashUnchecked(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(digest(password), hash);
    }

    /** Does the work of a check for somebody who does not exist, so that the time tells nothing. */
    public void pretend(String password) {
        encoder.matches(digest(password), hashOfNobody);
    }

    private String hashUnchecked(String password) {
        return Objects.requireNonNull(encoder.encode(digest(password)));
    }

    /** bcrypt takes 72 bytes at the most, which is 24 Chinese characters: longer passwords are hashed before. */
    private static String digest(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= 72) {
            return password;
        }
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> readCommon() {
        try (var in = Objects.requireNonNull(Passwords.class.getResourceAsStream("/staff/common-passwords.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
