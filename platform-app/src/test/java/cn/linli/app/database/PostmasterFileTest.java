package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterFileTest {

    @TempDir
    Path cluster;

    @Test
    void aFolderWithoutANoteHasNoServer() {
        assertThat(PostmasterFile.of(cluster)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-1", "0", "999999999999999999", "12345678901234567890123"})
    void aNoteThatNamesNoLivingProcessIsLeftToPostgres(String pid) throws IOException {
        PostmasterFile note = note(pid);
        assertThat(note.server()).isEmpty();
        assertThat(note.namesAStranger()).isFalse();
    }

    @Test
    void anEmptyNoteNamesNobody() throws IOException {
        Files.createFile(cluster.resolve("postmaster.pid"));
        PostmasterFile note = PostmasterFile.of(cluster).orElseThrow();
        assertThat(note.server()).isEmpty();
        assertThat(note.namesAStranger()).isFalse();
    }

    @Test
    void aProcessThatIsNotPostgresIsAStranger() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            PostmasterFile note = note(Long.toString(stranger.pid()));
            assertThat(note.server()).isEmpty();
            assertThat(note.namesAStranger()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void handingOverChangesTheProcessAndKeepsTheSharedMemory() throws Exception {
        note("1").handOver();
        assertThat(cluster.resolve("postmaster.pid"))
                .content()
                .isEqualToIgnoringNewLines(
                        ProcessHandle.current().pid() + "\n" + cluster + "\n1700000000\n5432\n\n127.0.0.1\n 42 7\n");
    }

    private PostmasterFile note(String pid) throws IOException {
        List<String> lines = List.of(pid, cluster.toString(), "1700000000", "5432", "", "127.0.0.1", " 42 7");
        Files.write(cluster.resolve("postmaster.pid"), lines);
        return PostmasterFile.of(cluster).orElseThrow();
    }
}
