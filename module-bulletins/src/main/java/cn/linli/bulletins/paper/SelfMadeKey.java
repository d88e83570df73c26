package cn.linli.bulletins.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key that the program makes for itself, so that papers are sealed before the company has bought a key: it shows that a
 * paper was changed, and nobody outside vouches for whose it is.
 */
final class SelfMadeKey {

    private static final int BITS = 3072;
    private static final Duration LASTS = Duration.ofDays(30 * 365L);

    /** Papers may be dated before the key was made: the demo begins in the past. */
    private static final Duration BEFORE = Duration.ofDays(5 * 365L);

    private static final int SERIAL_BITS = 120;

    private SelfMadeKey() {}

    /** Makes a key in this file, unless another node was quicker. */
    static void write(Path file, char[] password, String company, Instant now) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            try (FileChannel turn = FileChannel.open(
                            folder.resolve(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var held = turn.lock()) {
                if (held.isValid() && !Files.exists(file)) {
                    put(folder, file, store(company, now, password), password);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A key for the seal cannot be kept in " + file, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("A key for the seal cannot be made", e);
        }
    }

    /** Whole or not at all; a temporary file is its owner's only, from the first moment on. */
    private static void put(Path folder, Path file, KeyStore store, char[] password)
            throws IOException, GeneralSecurityException {
        Path half = Files.createTempFile(folder, ".seal-", null);
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                store.store(out, password);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static KeyStore store(String company, Instant now, char[] password)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("seal", pair.getPrivate(), password, new Certificate[] {certificate(company, pair, now)});
        return store;
    }

    private static X509Certificate certificate(String company, KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, company)
                .build();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(LASTS)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
