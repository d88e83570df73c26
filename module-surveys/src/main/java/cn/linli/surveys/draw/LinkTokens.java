package cn.linli.surveys.draw;

import cn.linli.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The token in a home's link: derived whenever it is printed or sent, kept nowhere but as a hash. */
@Component
@RequiredArgsConstructor
class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";

    /** 192 bits, which make 32 letters. */
    private static final int BYTES = 24;

    private final LinkKey key;

    /** Derives the tokens of many forms one after the other. */
    final class Deriving {

        private final Mac mac;

        private Deriving() {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + ALGORITHM, e);
            }
        }

        String token(UUID form) {
            byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(form.getMostSignificantBits())
                    .putLong(form.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(id), BYTES));
        }
    }

    Deriving deriving() {
        return new Deriving();
    }

    static String hash(String token) {
        return Sha256.of(token);
    }
}
