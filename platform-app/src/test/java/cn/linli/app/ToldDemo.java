package cn.linli.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import cn.linli.LinliApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each context a demo of its own, on the morning on which its visitor comes in: a copy of the story that all JVMs of a
 * run of the build tell once, because telling it takes minutes.
 */
public class ToldDemo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "told-demo").toAbsolutePath();

    /** What was told by another run was told by another program. */
    private static final String RUN = System.getProperty(
                    "linli.test.run", "of " + ProcessHandle.current().pid())
            .replaceAll("\\W", "-");

    private static final String THE_VISITOR_COMES_IN_NOW = "update app_demo_clock set ahead_millis = 1000 * extract("
            + "epoch from (select told_at from app_demo_story) - clock_timestamp())";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path copy = Files.createTempDirectory(told(), "copy-");
            copy(told().resolve("story"), copy);
            EmbeddedPostgres server = start(copy);
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(THE_VISITOR_COMES_IN_NOW);
            }
            TestPropertyValues.of(settings(copy, server)).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the story of this run is kept; whoever comes while another JVM tells it waits. */
    private static Path told() throws IOException {
        Path told = FOLDER.resolve(RUN);
        Files.createDirectories(FOLDER);
        try (FileChannel channel = FileChannel.open(FOLDER.resolve("lock"), CREATE, WRITE);
                FileLock alone = channel.lock()) {
            if (!Files.exists(told)) {
                forgetEarlierRuns();
                Path unfinished = Files.createDirectory(FOLDER.resolve("unfinished"));
                tell(Files.createDirectory(unfinished.resolve("story")));
                Files.move(unfinished, told);
            }
            return told;
        }
    }

    private static void forgetEarlierRuns() throws IOException {
        try (Stream<Path> earlier = Files.list(FOLDER)) {
            for (Path run : earlier.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(run);
            }
        }
    }

    private static void tell(Path folder) throws IOException {
        try (EmbeddedPostgres server = start(folder)) {
            new SpringApplicationBuilder(LinliApplication.class)
                    .profiles("test", "demo")
                    .run(Stream.concat(Stream.of("server.port=0"), Stream.of(settings(folder, server)))
                            .map(setting -> "--" + setting)
                            .toArray(String[]::new))
                    .close();
        }
    }

    private static String[] settings(Path folder, EmbeddedPostgres server) {
        return new String[] {
            "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "linli.data=" + folder.resolve("data")
        };
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** With everybody's rights as they are: the server does not take files that others may read. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(one -> !one.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
