package cn.linli.app.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fresh data folders that share one set of unpacked programs, so that a test does not wait for it again. */
final class DataFolders {

    private DataFolders() {}

    static Path fresh(Path parent) throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), programs().toRealPath());
        return data;
    }

    /** A test in another JVM may want to unpack them at the same moment. */
    private static Path programs() throws IOException {
        Path programs = Files.createDirectories(Path.of("target", "postgres-programs"));
        try (FileChannel channel = FileChannel.open(programs.resolve("lock"), CREATE, WRITE);
                FileLock alone = channel.lock()) {
            Programs.unpackedInto(programs);
            return programs;
        }
    }
}
