package cn.linli.kernel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes in a directory that all nodes see, two levels deep by the first letters of the hash.
 */
@Component
class DirectoryFileStore implements FileStore {

    private final Path root;

    DirectoryFileStore(@Value("${linli.data:data}/files") Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, byte[] content) {
        Path folder = folderOf(key);
        Path target = folder.resolve(key);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(target)) {
                putAtOnce(folder, target, content);
            }
            // Also where another has just put the same: it counts as kept when its name has reached the disk, and its
            // folders.
            for (Path each = folder; !each.equals(root); each = Objects.requireNonNull(each.getParent())) {
                syncDirectory(each);
            }
            syncDirectory(root);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store " + target, e);
        }
    }

    private static void putAtOnce(Path folder, Path target, byte[] content) throws IOException {
        Path half = Files.createTempFile(folder, ".half-", null);
        try {
            write(half, content);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(pathOf(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not open " + key, e);
        }
    }

    private Path pathOf(String key) {
        return folderOf(key).resolve(key);
    }

    private Path folderOf(String key) {
        return root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The rename itself has to reach the disk too; where a directory cannot be opened (Windows) the system sees to it. */
    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not supported on this system.
        }
    }
}
