package cn.linli.app.database;

import cn.linli.kernel.Sha256;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked once beside the data. The library would unpack them into a folder of
 * the temporary directory that everybody may write and that the system empties at will.
 */
record Programs(Path home) {

    private static final Logger log = LoggerFactory.getLogger(Programs.class);

    static Programs unpackedInto(Path folder) throws IOException {
        byte[] archive;
        try (InputStream in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"))) {
            archive = in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseRefusal(
                    "没有适合本机的内置 PostgreSQL，请用 SPRING_DATASOURCE_URL 指定一个 PostgreSQL。",
                    "There is no embedded PostgreSQL for this machine; name a PostgreSQL by SPRING_DATASOURCE_URL.",
                    e);
        }
        Path home = folder.resolve("postgres-" + digest(archive));
        if (!Files.exists(home)) {
            log.info("Unpacking PostgreSQL into {}", home);
            Path unfinished = folder.resolve("unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, Files.createDirectories(unfinished));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(home);
    }

    String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static String system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String digest(byte[] archive) {
        return Sha256.of(archive).substring(0, 16);
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive reaches out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }
}
