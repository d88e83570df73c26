package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    static Path temporary;

    private static Path data;
    private static DataFolder folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        data = DataFolders.fresh(temporary);
        // What a program leaves that was killed while it made its files.
        Files.writeString(
                Files.createDirectories(data.resolve("unfinished-1/postgres")).resolve("PG_VERSION"), "18\n");
        folder = DataFolder.claim(data);
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        try (DataFolder closedLast = folder;
                EmbeddedDatabase closedFirst = database) {
            assertThat(sql().sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "max_connections, 60",
        "shared_buffers, 256MB"
    })
    void theServerRunsDurablyAndForThisMachineOnly(String setting, String value) {
        assertThat(sql().sql("show " + setting).query(String.class).single()).isEqualTo(value);
    }

    /** A file in the data folder, edited by hand or by ALTER SYSTEM, does not take durability away. */
    @Test
    void aFileCannotOverruleDurability() throws Exception {
        Files.writeString(data.resolve("postgres/postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\n");
        restart();
        assertThat(sql().sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(sql().sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    /** What the program says about itself at the start, it has asked the server. */
    @Test
    void aDatabaseThatIsNotDurableIsNotServed() throws Exception {
        sql().sql("alter role linli set synchronous_commit = off").update();
        assertThatThrownBy(EmbeddedDatabaseTest::restart).hasMessageContaining("synchronous_commit=off");
        assertThat(PostmasterFile.of(data.resolve("postgres")))
                .as("and its server is stopped")
                .isEmpty();

        Tools tools = new Tools(Programs.unpackedInto(folder.programs()), Account.current(), folder.controlLog());
        Cluster cluster = Cluster.in(folder, tools);
        Server server = new Server(cluster.folder(), folder.log(), tools);
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.start());
        JdbcClient.create(new DriverManagerDataSource(url, Cluster.SUPERUSER, cluster.password()))
                .sql("alter role linli reset synchronous_commit")
                .update();
        restart();
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "linli", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void thePasswordIsReadableByItsOwnerOnly() throws IOException {
        Path password = data.resolve("postgres/linli.password");
        assertThat(password).content().hasSize(48).isEqualTo(database.getPassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(database.toString()).doesNotContain(database.getPassword());
    }

    @Test
    void theServerIsNotReachableFromOtherMachines() throws IOException {
        int port = port();
        List<InetAddress> others = new ArrayList<>();
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .forEach(others::add);
        for (InetAddress address : others) {
            assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
        }
        new Socket("127.0.0.1", port).close();
    }

    @Test
    void theProgramIsAnOrdinaryRoleThatOwnsItsDatabase() {
        assertThat(sql().sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(sql().sql("select pg_get_userbyid(datdba) from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("linli");
    }

    @Test
    void textFoldsBeyondAsciiAndSortsByCodePointOnEverySystem() {
        assertThat(sql().sql("select lower('ÄÉ')").query(String.class).single()).isEqualTo("äé");
        assertThat(sql().sql("select t from unnest(array['邻', 'b', 'A', '里', 'a', '丁']) t order by t")
                        .query(String.class)
                        .list())
                .containsExactly("A", "a", "b", "丁", "邻", "里");
    }

    @Test
    void theAddressRewritesBatches() {
        assertThat(database.getJdbcUrl())
                .matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/linli\\?reWriteBatchedInserts=true.*");
    }

    @Test
    void rowsAreKeptOverARestart() throws Exception {
        sql().sql("create table kept (word text)").update();
        sql().sql("insert into kept values ('邻里')").update();
        restart();
        assertThat(sql().sql("select word from kept").query(String.class).list())
                .containsExactly("邻里");
    }

    /** After a machine crash the number in the note may belong to anything, even to a program PostgreSQL would spare. */
    @ParameterizedTest
    @ValueSource(strings = {"sleeping", "this", "dead"})
    void aStaleNoteDoesNotKeepTheServerFromStarting(String whose) throws Exception {
        sql().sql("create table if not exists noted (whose text)").update();
        sql().sql("insert into noted values (?)").param(whose).update();
        Path note = data.resolve("postgres/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(note));
        ProcessHandle server = PostmasterFile.of(data.resolve("postgres"))
                .flatMap(PostmasterFile::server)
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        try {
            if (whose.equals("dead")) {
                sleeping.destroyForcibly().waitFor();
            }
            long pid = whose.equals("this") ? ProcessHandle.current().pid() : sleeping.pid();
            lines.set(0, Long.toString(pid));
            Files.write(note, lines);
            database = EmbeddedDatabase.start(folder);
            assertThat(sleeping.isAlive()).as("strangers are left alone").isEqualTo(!whose.equals("dead"));
        } finally {
            sleeping.destroyForcibly();
        }
        assertThat(sql().sql("select whose from noted").query(String.class).list())
                .contains(whose);
    }

    /** What the system does when memory runs out, and what a person does who takes the server for somebody else's. */
    @Test
    void aServerThatSomebodyElseHasEndedComesBackOnTheSameAddressWithEverythingInIt() throws Exception {
        sql().sql("create table outlived (word text)").update();
        sql().sql("insert into outlived values ('邻里')").update();
        int port = port();
        ProcessHandle server = PostmasterFile.of(data.resolve("postgres"))
                .flatMap(PostmasterFile::server)
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        try (DatabaseWatch watch = new DatabaseWatch(database)) {
            assertThat(rowsOnceItIsBack()).containsExactly("邻里");
        }
        assertThat(port()).isEqualTo(port);
    }

    private static List<String> rowsOnceItIsBack() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                return sql().sql("select word from outlived")
                        .query(String.class)
                        .list();
            } catch (DataAccessException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The server did not come back");
    }

    @Test
    void aServerThatItsOwnProgramHasStoppedStaysStopped() throws Exception {
        database.close();
        database.revive();
        assertThat(PostmasterFile.of(data.resolve("postgres"))).isEmpty();
        database = EmbeddedDatabase.start(folder);
    }

    /** A note that came along with copied files names a server, but not a server on the copy. */
    @Test
    void theServerOfTheOriginalIsAStrangerToACopiedFolder() throws IOException {
        Path copy = Files.createDirectory(temporary.resolve("copy"));
        Files.copy(data.resolve("postgres/postmaster.pid"), copy.resolve("postmaster.pid"));
        PostmasterFile note = PostmasterFile.of(copy).orElseThrow();
        assertThat(note.server()).isEmpty();
        assertThat(note.namesAStranger()).isTrue();
    }

    @Test
    void aServerThatSomebodyElseHasStoppedIsNoTroubleAtTheEnd() throws Exception {
        database.close();
        database.close();
        database = EmbeddedDatabase.start(folder);
    }

    @Test
    void aFolderIsClaimedOnceEvenInsideOneProgram() throws IOException {
        assertThatThrownBy(() -> DataFolder.claim(data)).isInstanceOf(DatabaseRefusal.class);
        assertThatThrownBy(() -> DataFolder.claim(data))
                .as("the refused claim has not released the first one")
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContainingAll(data.toRealPath().toString(), "Another Linli is running");
    }

    @Test
    void filesOfAnotherPostgresVersionAreRefusedAndLeftAlone(@TempDir Path other) throws Exception {
        Path old = DataFolders.fresh(other);
        Files.writeString(Files.createDirectory(old.resolve("postgres")).resolve("PG_VERSION"), "17\n");
        try (DataFolder oldFolder = DataFolder.claim(old)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(oldFolder))
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContainingAll("PostgreSQL 17", "pg_dump");
        }
        assertThat(old.resolve("postgres/PG_VERSION")).content().isEqualTo("17\n");
    }

    @Test
    void filesThatWereNeverFinishedAreMadeAnew() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "linli.lock", "postgres", "postgres.log", "postgres-control.log", "programs");
        }
    }

    /** A container without user namespaces: root becomes nobody, and may come back as itself elsewhere. */
    @Test
    void rootMayRunTheServerEitherWay() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root changes accounts");
        assumeTrue(nobodyReaches(data.resolve("programs")), "needs setpriv, and a checkout that others may read");
        Path cluster = data.resolve("postgres");
        database.close();
        database = EmbeddedDatabase.start(folder, Account.nobody());
        assertThat(Files.getOwner(cluster).getName()).isEqualTo("nobody");
        assertThat(sql().sql("select 1").query(Integer.class).single()).isOne();
        restart();
        assertThat(Files.getOwner(cluster).getName())
                .isEqualTo(Account.current().owner());
    }

    private static boolean nobodyReaches(Path folder) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(Account.nobody().prefix());
        command.addAll(List.of("test", "-x", folder.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void restart() throws Exception {
        database.close();
        database = EmbeddedDatabase.start(folder);
    }

    private static JdbcClient sql() {
        return sql(database);
    }

    private static JdbcClient sql(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    private static int port() {
        return sql().sql("select inet_server_port()").query(Integer.class).single();
    }
}
