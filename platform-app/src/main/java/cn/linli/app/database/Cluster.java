package cn.linli.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** PostgreSQL's files in the data folder, made once and completely, with the password that opens them. */
record Cluster(Path folder, String password) {

    static final String SUPERUSER = "postgres";

    private static final String MAJOR_VERSION = "18";

    /** Lies among PostgreSQL's own files, so that neither is ever moved or restored without the other. */
    private static final String PASSWORD_FILE = "linli.password";

    static Cluster in(DataFolder data, Tools tools) throws IOException, InterruptedException {
        Path folder = data.cluster();
        if (Files.exists(folder)) {
            tools.account().take(folder);
            mustBeOfThisVersion(folder);
        } else {
            make(folder, data.freshScratch(), tools);
        }
        return new Cluster(folder, Files.readString(folder.resolve(PASSWORD_FILE)));
    }

    /** An attempt that is cut short leaves nothing behind that looks finished. */
    private static void make(Path folder, Path scratch, Tools tools) throws IOException, InterruptedException {
        Path unfinished = scratch.resolve("postgres");
        Path password = scratch.resolve("password");
        OwnerOnly.create(password);
        Files.writeString(password, newPassword());
        tools.account().take(scratch);
        // Every system has these locale settings, and they sort and fold alike everywhere.
        int exit = tools.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (exit != 0) {
            throw DatabaseRefusal.seeing(tools.output());
        }
        Files.move(password, unfinished.resolve(PASSWORD_FILE));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(scratch);
    }

    private static String newPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static void mustBeOfThisVersion(Path folder) throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseRefusal(
                    "%s 是 PostgreSQL %s 的数据，本程序自带 PostgreSQL %s；请先用 pg_dump 导出、再导入。"
                            .formatted(folder, version, MAJOR_VERSION),
                    "The data are of PostgreSQL %s, this program brings PostgreSQL %s; move them over with pg_dump."
                            .formatted(version, MAJOR_VERSION));
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
