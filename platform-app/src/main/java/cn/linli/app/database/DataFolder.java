package cn.linli.app.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder with everything this installation keeps, held by one running program at a time. */
final class DataFolder implements AutoCloseable {

    /**
     * A second channel on the lock file would, when closed, release the first one's lock (POSIX locks belong to the
     * process), so a claim inside the same JVM must be refused before the file is touched.
     */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for as long as this program lives; the operating system gives it back when the program is killed. */
    static DataFolder claim(Path folder) {
        try {
            Path root =
                    Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
            if (!CLAIMED_HERE.add(root)) {
                throw takenByAnother(root);
            }
            try {
                return new DataFolder(root, lock(root));
            } catch (IOException | RuntimeException e) {
                CLAIMED_HERE.remove(root);
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "无法使用数据目录 %s，请检查权限，或用 --linli.data=其他目录 启动。".formatted(folder.toAbsolutePath()),
                    "The data folder cannot be used; check its permissions, or start with --linli.data=another-folder.",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve("linli.lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw takenByAnother(root);
        }
        return channel;
    }

    private static DatabaseRefusal takenByAnother(Path root) {
        return new DatabaseRefusal(
                "另一个邻里程序正在使用数据目录 %s，请先停止它，或用 --linli.data=其他目录 启动。".formatted(root),
                "Another Linli is running on this data folder; stop it, or start with --linli.data=another-folder.");
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /**
     * A new folder, closed to others, for files that are to appear elsewhere all at once. Each has a name of its own:
     * a program that outlives the one that started it would otherwise go on writing into its successor's folder.
     */
    Path freshScratch() throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(root, "unfinished-*")) {
            for (Path each : earlier) {
                deleteIfPossible(each);
            }
        }
        return Files.createTempDirectory(root, "unfinished-");
    }

    private static void deleteIfPossible(Path leftOver) {
        try {
            FileSystemUtils.deleteRecursively(leftOver);
        } catch (IOException e) {
            log.debug("{} is still in use and goes next time", leftOver, e);
        }
    }

    /** Where PostgreSQL's programs are unpacked. */
    Path programs() {
        return root.resolve("programs");
    }

    /** What the server has to say. */
    Path log() {
        return root.resolve("postgres.log");
    }

    /** What the programs that make, start and stop the server have to say; begun anew at every start. */
    Path controlLog() {
        return root.resolve("postgres-control.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            CLAIMED_HERE.remove(root);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
