package cn.linli.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fresh data folders that share one set of unpacked programs, so that a test does not wait for it again. */
final class DataFolders {

    private DataFolders() {}

    static Path fresh(Path parent) throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        Path programs = Files.createDirectories(Path.of("target", "postgres-programs"));
        Files.createSymbolicLink(data.resolve("programs"), programs.toRealPath());
        return data;
    }
}
