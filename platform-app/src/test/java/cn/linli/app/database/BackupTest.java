package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.linli.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code bin/backup} and {@code bin/restore} as anybody runs them, on the database that the program brings. */
class BackupTest {

    @TempDir
    static Path temporary;

    private static final String KEY = "sealing-key.p12";
    private static final String LINKS = "survey-links.key";

    private static Path data;
    private static DataFolder folder;
    private static EmbeddedDatabase database;
    private static String picture;

    @BeforeAll
    static void somethingToKeep() throws Exception {
        assumeTrue(runs("python3", "--version") && runs("psql", "--version"), "needs python3 and psql");
        data = DataFolders.fresh(temporary);
        folder = DataFolder.claim(data);
        database = EmbeddedDatabase.start(folder);
        sql(database).sql("create table evidence_file (sha256 text)").update();
        sql(database).sql("create table opinion (id bigint primary key)").update();
        picture = kept("西门的灯");
        Files.writeString(data.resolve(KEY), "the key with which papers are sealed");
        Files.writeString(data.resolve(LINKS), "the key of the surveys' links");
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.close();
            folder.close();
        }
    }

    @Test
    void whatWasKeptWhilePeopleWroteComesBackRowForRowAndFileForFile() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> people = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                long next = written.get() + 1;
                sql(database).sql("insert into opinion values (?)").param(next).update();
                written.set(next);
            }
        });
        while (written.get() < 20) {
            Thread.sleep(10);
        }
        long before = written.get();
        Path backup = temporary.resolve("backup");
        Ran kept = run("backup", "--data=" + data, "--into=" + backup);
        enough.set(true);
        people.join();
        assertThat(kept.exit()).as(kept.said()).isZero();

        Path back = temporary.resolve("back");
        Ran restored = run("restore", backup.toString(), "--data=" + back);
        assertThat(restored.said()).contains("rows: 0 differ", "1 files: 0 differ");
        assertThat(restored.exit()).isZero();
        assertThat(back.resolve("files").resolve(picture)).content().isEqualTo("西门的灯");
        assertThat(back.resolve(KEY)).content().isEqualTo("the key with which papers are sealed");
        assertThat(back.resolve(LINKS)).content().isEqualTo("the key of the surveys' links");
        assertThat(Files.getPosixFilePermissions(back.resolve(KEY)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (DataFolder claimed = DataFolder.claim(back);
                EmbeddedDatabase again = EmbeddedDatabase.start(claimed)) {
            assertThat(sql(again)
                            .sql("select count(*) from opinion where id <= ?")
                            .param(before)
                            .query(Long.class)
                            .single())
                    .isEqualTo(before);
        }

        Ran overwriting = run("restore", backup.toString(), "--data=" + back);
        assertThat(overwriting.exit()).isNotZero();
        assertThat(overwriting.said()).contains("already holds").doesNotContain("Traceback");
    }

    @Test
    void aKeyThatIsNoLongerWhatItWasIsSaidAndNoKeyIsEverOverwritten() throws Exception {
        Path backup = temporary.resolve("with-key");
        assertThat(run("backup", "--data=" + data, "--into=" + backup).said()).contains("the sealing key");
        Path there = Files.createDirectories(temporary.resolve("there"));
        Files.writeString(there.resolve(KEY), "another key");
        Ran overwriting = run("restore", backup.toString(), "--data=" + there);
        assertThat(overwriting.exit()).isNotZero();
        assertThat(overwriting.said()).contains("is there already").doesNotContain("Traceback");
        assertThat(there.resolve(KEY)).content().isEqualTo("another key");

        Files.writeString(backup.resolve(KEY), "spoiled");
        Ran spoiled = run("backup", "--check", backup.toString());
        assertThat(spoiled.exit()).isNotZero();
        assertThat(spoiled.said()).contains("1 files of the backup are not what they were", KEY);
    }

    @Test
    void aFileThatTheDatabaseNamesAndNobodyHasIsSaidBeforeItIsNeeded() throws Exception {
        sql(database).sql("insert into evidence_file values ('00aa')").update();
        try {
            Ran refused = run("backup", "--data=" + data, "--into=" + temporary.resolve("holed"));
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.said()).contains("names 1 files that are not in").doesNotContain("Traceback");
            assertThat(temporary.resolve("holed")).doesNotExist();
        } finally {
            sql(database).sql("delete from evidence_file where sha256 = '00aa'").update();
        }
    }

    /** The bytes first, then the row, as the program does it; where the file lies below its folder. */
    private static String kept(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(bytes);
        String place = sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
        Path file = data.resolve("files").resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        sql(database).sql("insert into evidence_file values (?)").param(sha256).update();
        return place;
    }

    private static JdbcClient sql(EmbeddedDatabase at) {
        return JdbcClient.create(new DriverManagerDataSource(at.getJdbcUrl(), at.getUsername(), at.getPassword()));
    }

    private record Ran(int exit, String said) {}

    private static Ran run(String script, String... arguments) throws IOException, InterruptedException {
        Path scripts = Stream.of(Path.of("bin"), Path.of("..", "bin"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        List<String> command =
                new ArrayList<>(List.of("python3", scripts.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("SPRING_"));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
