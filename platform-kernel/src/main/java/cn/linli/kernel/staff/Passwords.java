package cn.linli.kernel.staff;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** What is appended to a name and makes no password of it, such as a year. */
    private static final int TAIL = 4;

    private static final List<String> COMMON =
            List.of("/staff/common-passwords.txt", "/staff/common-passwords-worldwide.txt");

    private final PasswordEncoder encoder;
    private final Set<String> common = readCommon();
    private final String hashOfNobody;

    /**
     * @param strength bcrypt's cost as a power of two; tests, which hire hundreds of people, take the least
     */
    @Autowired
    Passwords(@Value("${linli.sign-in.strength:10}") int strength) {
        this(new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength))));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = hashUnchecked("nobody has this password");
    }

    /**
     * The hash of a new password; refuses one that is too short, too long, too common, or little more than the person's own
     * name. Every character counts as it was typed, spaces too.
     */
    public String hash(String password, String... ownNames) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refused.because("staff.password.tooShort", SHORTEST).at("password");
        }
        if (length > LONGEST) {
            throw Refused.because("staff.password.tooLong", LONGEST).at("password");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || folded.isBlank() || isLittleMoreThanOneOf(ownNames, folded)) {
            throw Refused.because("staff.password.common").at("password");
        }
        return hashUnchecked(password);
    }

    private static boolean isLittleMoreThanOneOf(String[] names, String folded) {
        return Arrays.stream(names)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 1)
                .anyMatch(name -> folded.replace(name, "").length() <= TAIL && folded.contains(name));
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

    /** How many passwords are refused because everybody tries them. */
    int known() {
        return common.size();
    }

    private static Set<String> readCommon() {
        return COMMON.stream().flatMap(Passwords::lines).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(Passwords.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
