package cn.linli.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server on a cluster: started on a free port of the loopback, stopped without losing anything. */
record Server(Path cluster, Path logFile, Tools tools) {

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 5;
    private static final long LOG_LIMIT = 10L << 20;

    /** Starts it and says on which port. One left over from a killed program is stopped first, in good order. */
    int start() throws IOException, InterruptedException {
        prepareLog();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            settleWhatIsLeft();
            int port = freePort();
            if (startOn(port)) {
                return port;
            }
            // Somebody else took the port meanwhile, or backends of a killed server are still on their way out.
            Thread.sleep(1000);
        }
        throw DatabaseRefusal.seeing(logFile);
    }

    /** Starts it anew where it was, after somebody else has ended it; whether it runs now. */
    boolean startAgain(int port) throws IOException, InterruptedException {
        settleWhatIsLeft();
        return startOn(port);
    }

    boolean isRunning() {
        return PostmasterFile.of(cluster).flatMap(PostmasterFile::server).isPresent();
    }

    private boolean startOn(int port) throws IOException, InterruptedException {
        int exit = tools.run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + logFile,
                "--options=" + Settings.commandLine(port),
                "--wait",
                "--timeout=3600");
        return exit == 0;
    }

    /** Ends it: open transactions are rolled back, everything acknowledged is on the disk. */
    void stop() throws IOException, InterruptedException {
        if (!isRunning()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            if (tools.run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=" + mode, "--wait", "--timeout=60") == 0) {
                return;
            }
        }
        throw DatabaseRefusal.seeing(tools.output());
    }

    private void settleWhatIsLeft() throws IOException, InterruptedException {
        Optional<PostmasterFile> leftOver = PostmasterFile.of(cluster);
        if (leftOver.flatMap(PostmasterFile::server).isPresent()) {
            log.info("The last program ended without stopping its database; stopping it before starting anew");
            stop();
        }
        leftOver.filter(PostmasterFile::namesAStranger).ifPresent(PostmasterFile::handOver);
    }

    private void prepareLog() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT) {
            Files.move(logFile, logFile.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(logFile)) {
            OwnerOnly.create(logFile);
        }
        tools.account().take(logFile);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
