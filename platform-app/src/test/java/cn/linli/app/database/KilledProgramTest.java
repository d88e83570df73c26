package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path temporary;

    private static Path data;

    @BeforeAll
    static void freshData() throws IOException {
        data = DataFolders.fresh(temporary);
    }

    @Test
    void everyAcknowledgedRowIsThereAfterTheProgramWasKilled() throws Exception {
        long acknowledged;
        ProcessHandle orphan;
        try (ForkedProgram program = ForkedProgram.on(data)) {
            program.awaitRows(100);
            program.kill();
            acknowledged = program.lastAcknowledged();
            orphan = server();
        }
        assertThat(orphan.isAlive())
                .as("the server outlives the killed program")
                .isTrue();

        try (DataFolder folder = DataFolder.claim(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(orphan.onExit()).succeedsWithin(PATIENCE);
            assertThat(rowsUpTo(acknowledged, database)).isEqualTo(acknowledged).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void everyAcknowledgedRowIsThereAfterProgramAndServerWereKilled() throws Exception {
        long acknowledged;
        try (ForkedProgram program = ForkedProgram.on(data)) {
            program.awaitRows(100);
            server().destroyForcibly();
            program.kill();
            acknowledged = program.lastAcknowledged();
        }
        try (DataFolder folder = DataFolder.claim(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(rowsUpTo(acknowledged, database)).isEqualTo(acknowledged).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedWithASentence() throws Exception {
        try (ForkedProgram first = ForkedProgram.on(data)) {
            first.awaitRows(1);
            try (ForkedProgram second = ForkedProgram.on(data)) {
                assertThat(second.exitCode()).isNotZero();
                assertThat(second.said())
                        .contains("另一个邻里程序正在使用数据目录 " + data.toRealPath())
                        .contains("Another Linli is running on this data folder")
                        .doesNotContain("\tat ");
                assertThat(second.lastAcknowledged()).isZero();
            }
            first.awaitRows(10);

            ProcessHandle server = server();
            first.terminate();
            assertThat(first.said())
                    .as("while the program ends, its rooms still have their database")
                    .contains(InsertingProgram.LAST_WORD)
                    .containsSubsequence("Shutdown completed", "Database stopped");
            assertThat(server.onExit()).as("the server ends with its program").succeedsWithin(PATIENCE);
        }
    }

    private ProcessHandle server() {
        return PostmasterFile.of(data.resolve("postgres"))
                .flatMap(PostmasterFile::server)
                .orElseThrow();
    }

    private static long rowsUpTo(long last, EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.prepareStatement("select count(*) from row where id between 1 and ?")) {
            statement.setLong(1, last);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
