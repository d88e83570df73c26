package cn.linli.app.setup;

import cn.linli.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/** Sixteen letters and digits that cannot be mistaken for one another, in four groups: some 73 bits. */
record OneTimeCode(String text) {

    private static final String ALPHABET = "3479ACDEFGHJKMNPQRTUVWXY";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    static OneTimeCode draw(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(text.toString());
    }

    /** How it was typed does not matter: small letters, spaces, other dashes. */
    String hash() {
        return Sha256.of(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    boolean opens(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret stays out of logs that print objects. */
    @Override
    public String toString() {
        return "****";
    }
}
