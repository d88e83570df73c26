package cn.linli.surveys.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of the links: made once, its owner's only, and the same for every node that shares the folder. */
class LinkKeyTest {

    @TempDir
    Path data;

    @Test
    void itIsMadeOnceAndEveryNodeDerivesTheSameTokens() throws IOException {
        LinkTokens first = new LinkTokens(new LinkKey(data));
        LinkTokens second = new LinkTokens(new LinkKey(data));
        UUID form = UUID.randomUUID();

        String token = first.deriving().token(form);

        assertThat(token)
                .matches("[A-Za-z0-9_-]{32}")
                .isEqualTo(second.deriving().token(form));
        assertThat(first.deriving().token(UUID.randomUUID())).isNotEqualTo(token);
        Path file = data.resolve("survey-links.key");
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherFolderHasAnotherSecret(@TempDir Path elsewhere) {
        UUID form = UUID.randomUUID();

        assertThat(new LinkTokens(new LinkKey(data)).deriving().token(form))
                .isNotEqualTo(new LinkTokens(new LinkKey(elsewhere)).deriving().token(form));
    }

    @Test
    void aFileThatIsNotWholeIsNotUsed() throws IOException {
        Files.writeString(data.resolve("survey-links.key"), "short");

        assertThatThrownBy(() -> new LinkKey(data).secret())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("survey-links.key");
    }
}
