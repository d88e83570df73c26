package cn.linli.bulletins.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key by which the company seals its papers: its own, out of a PKCS#12 that the settings name, or one that the program
 * made for itself and keeps in the data folder, where all nodes find it.
 */
@Component
public class CompanyKey {

    private final boolean selfMade;
    private final Path file;
    private final String password;
    private volatile @Nullable Pair pair;

    /** The key, and the certificates that say whose it is, the company's own first. */
    record Pair(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }
    }

    /**
     * A key that the settings name is read at the start, so that a wrong password is not found out when somebody signs.
     *
     * @param keystore a file; none: a key is made when the first paper is sealed
     */
    public CompanyKey(
            @Value("${linli.data:data}") Path data,
            @Value("${linli.seal.keystore:}") String keystore,
            @Value("${linli.seal.password:}") String password) {
        this.selfMade = keystore.isBlank();
        this.file = selfMade ? data.resolve("sealing-key.p12") : Path.of(keystore);
        this.password = password;
        if (!selfMade) {
            this.pair = read();
        }
    }

    public boolean isSelfMade() {
        return selfMade;
    }

    /** The key; made now if it is the program's own and there was none yet. */
    Pair pair(String company, Instant now) {
        Pair known = pair;
        if (known == null) {
            synchronized (this) {
                if (!Files.exists(file)) {
                    SelfMadeKey.write(file, password.toCharArray(), company, now);
                }
                known = read();
                pair = known;
            }
        }
        return known;
    }

    /** What the key is known by; none before anything was sealed. */
    Optional<X509Certificate> certificate() {
        Pair known = pair;
        if (known == null && Files.exists(file)) {
            known = read();
            pair = known;
        }
        return Optional.ofNullable(known).map(Pair::certificate);
    }

    private Pair read() {
        char[] secret = password.toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    return new Pair(key, chain(store.getCertificateChain(alias)));
                }
            }
            throw new IllegalStateException("There is no private key in " + file + " (linli.seal.keystore)");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The seal's key cannot be read from " + file
                            + "; check linli.seal.keystore and linli.seal.password",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal's key in " + file + " cannot be used", e);
        }
    }

    private static List<X509Certificate> chain(Certificate[] certificates) {
        return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
    }
}
