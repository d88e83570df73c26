package cn.linli.surveys.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret from which the links of forms are derived. It lies beside the database and never in it, where all nodes find it:
 * whoever reads the database, or a copy of it, can open no form.
 */
@Component
class LinkKey {

    private static final int BYTES = 32;

    private final Path file;
    private volatile byte @Nullable [] secret;

    LinkKey(@Value("${linli.data:data}") Path data) {
        this.file = data.resolve("survey-links.key");
    }

    /** Made now if there was none yet. */
    byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            synchronized (this) {
                try {
                    if (!Files.exists(file)) {
                        make();
                    }
                    known = Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("The key of the surveys' links cannot be kept in " + file, e);
                }
                if (known.length != BYTES) {
                    throw new IllegalStateException("The key of the surveys' links in " + file + " is not whole");
                }
                secret = known;
            }
        }
        return known;
    }

    /** Unless another node is quicker; whole or not at all, and from the first moment on its owner's only. */
    private void make() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        try (FileChannel turn = FileChannel.open(
                        folder.resolve(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = turn.lock()) {
            if (held.isValid() && !Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Path half = Files.createTempFile(folder, ".survey-links-", null);
                try {
                    Files.write(half, fresh);
                    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(half);
                }
            }
        }
    }
}
