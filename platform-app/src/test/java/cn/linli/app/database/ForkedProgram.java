package cn.linli.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** {@link InsertingProgram} in a Java process of its own, which can be killed like one. */
final class ForkedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private ForkedProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ForkedProgram on(Path data) throws IOException {
        Path output = Files.createTempFile(data.getParent(), "program", ".out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InsertingProgram.class.getName(),
                        "--linli.data=" + data,
                        "--spring.main.web-application-type=none",
                        "--spring.main.banner-mode=off",
                        "--logging.level.com.zaxxer.hikari=info")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        return new ForkedProgram(builder.start(), output);
    }

    /** Waits until so many more rows were acknowledged than are now. */
    void awaitRows(int number) throws IOException, InterruptedException {
        long awaited = acknowledged().count() + number;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged().count() < awaited) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(number + " rows never came:\n" + said());
            }
            Thread.sleep(20);
        }
    }

    long lastAcknowledged() throws IOException {
        return acknowledged().max().orElse(0);
    }

    /** Only whole lines count: the last one may have been cut off by the kill. */
    private LongStream acknowledged() throws IOException {
        String all = output();
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(InsertingProgram.ACKNOWLEDGED))
                .mapToLong(line -> Long.parseLong(line.substring(InsertingProgram.ACKNOWLEDGED.length())));
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM. */
    void terminate() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The program does not end");
        }
        return process.exitValue();
    }

    /** Everything it printed but the rows. */
    String said() throws IOException {
        return output().lines()
                .filter(line -> !line.startsWith(InsertingProgram.ACKNOWLEDGED))
                .collect(Collectors.joining("\n"));
    }

    private String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
