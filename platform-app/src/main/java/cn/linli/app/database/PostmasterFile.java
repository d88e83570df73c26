package cn.linli.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The note {@code postmaster.pid} that a PostgreSQL server leaves in its folder; believed only after looking at the process. */
record PostmasterFile(Path file, List<String> lines) {

    static Optional<PostmasterFile> of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            return Optional.of(new PostmasterFile(file, Files.readAllLines(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that wrote the note, if it lives and is a PostgreSQL server on this very folder. */
    Optional<ProcessHandle> server() {
        return process().filter(process -> isServer(process.info()));
    }

    /** The note names a process that lives and is something else: PostgreSQL would take it for a rival and not start. */
    boolean namesAStranger() {
        return process().filter(process -> !isServer(process.info())).isPresent();
    }

    /**
     * Lets a new server start although the note names a stranger. PostgreSQL lets its parent's number pass, and so goes
     * on to look whether orphaned backends still use the shared memory that the note also names. Deleting the note
     * would skip that look, and with it the protection against two servers writing one folder.
     */
    void handOver() {
        List<String> handedOver = new ArrayList<>(lines);
        handedOver.set(0, Long.toString(ProcessHandle.current().pid()));
        try {
            Files.write(file, handedOver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> process() {
        return line(0).filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    /**
     * Process numbers are reused and folders are copied, so the process must be PostgreSQL, on the folder that the note
     * names, and that folder must be ours. (Windows does not tell the arguments; there the program's name must do.)
     */
    private boolean isServer(ProcessHandle.Info info) {
        String folder = line(1).orElse("");
        return namesOurFolder(folder)
                && info.commandLine()
                        .map(line -> line.contains("postgres") && line.contains(folder))
                        .or(() -> info.command().map(program -> program.contains("postgres")))
                        .orElse(false);
    }

    private boolean namesOurFolder(String folder) {
        try {
            return !folder.isEmpty() && Files.isSameFile(Path.of(folder), file.resolveSibling("."));
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> line(int index) {
        return index < lines.size() ? Optional.of(lines.get(index).strip()) : Optional.empty();
    }
}
