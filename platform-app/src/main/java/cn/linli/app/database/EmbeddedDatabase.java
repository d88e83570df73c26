package cn.linli.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A running, durable PostgreSQL with the program's own database in it, and the address under which a pool reaches it. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "linli";

    /** What the program becomes on its connections; it owns no table. */
    private static final String WORKING_ROLE = "linli_app";

    private final Server server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(Server server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase start(DataFolder data) {
        return start(data, Account.current());
    }

    static EmbeddedDatabase start(DataFolder data, Account account) {
        try {
            Files.deleteIfExists(data.controlLog());
            Tools tools = new Tools(Programs.unpackedInto(data.programs()), account, data.controlLog());
            Cluster cluster = Cluster.in(data, tools);
            Server server = new Server(cluster.folder(), data.log(), tools);
            EmbeddedDatabase database = new EmbeddedDatabase(server, server.start(), cluster.password());
            try {
                database.createOnce();
                database.logAddress(data);
            } catch (SQLException | RuntimeException e) {
                server.stop();
                throw e;
            }
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + data + " could not be made ready", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the embedded PostgreSQL", e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME) + "?reWriteBatchedInserts=true&ApplicationName=linli";
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /**
     * Brings the server back to the same address if somebody else has ended it: the operating system when memory ran out, or
     * a person who meant well. Everything acknowledged is on the disk, and the pool makes its connections anew.
     */
    synchronized void revive() throws IOException, InterruptedException {
        if (closed || server.isRunning()) {
            return;
        }
        log.warn("The database was ended by somebody else; starting it again");
        if (server.startAgain(port)) {
            log.warn("The database is back on 127.0.0.1:{}", port);
        }
    }

    /** The pool must be closed by now. */
    @Override
    public synchronized void close() throws IOException, InterruptedException {
        closed = true;
        server.stop();
        log.info("Database stopped");
    }

    /** The program works as an ordinary role, as it would on somebody else's PostgreSQL. */
    private void createOnce() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role %s login password '%s'".formatted(NAME, password));
            }
            if (!exists(statement, "select from pg_roles where rolname = '" + WORKING_ROLE + "'")) {
                statement.execute("create role %s nologin".formatted(WORKING_ROLE));
                statement.execute("grant %s to %s".formatted(WORKING_ROLE, NAME));
            }
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database %1$s owner %1$s".formatted(NAME));
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    /** Says durable only after asking the server, through the door that the program itself uses. */
    private void logAddress(DataFolder data) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(getJdbcUrl(), NAME, password);
                Statement statement = connection.createStatement()) {
            for (String name : Settings.DURABLE) {
                try (ResultSet result = statement.executeQuery("show " + name)) {
                    result.next();
                    settings.put(name, result.getString(1));
                }
            }
            if (settings.values().stream().anyMatch(value -> !value.equals("on"))) {
                throw new IllegalStateException("The embedded PostgreSQL is not durable: " + settings);
            }
            log.info(
                    "Database: PostgreSQL {} in {}, 127.0.0.1:{}, durable",
                    connection.getMetaData().getDatabaseProductVersion(),
                    data.cluster(),
                    port);
        }
    }

    private String url(String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, database);
    }
}
