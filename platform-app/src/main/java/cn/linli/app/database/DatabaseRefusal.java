package cn.linli.app.database;

import java.nio.file.Path;

/** The embedded database cannot serve as things stand; says why and what to do, in both languages, before any page could. */
final class DatabaseRefusal extends RuntimeException {

    DatabaseRefusal(String chinese, String english) {
        super(chinese + " " + english);
    }

    DatabaseRefusal(String chinese, String english, Throwable cause) {
        super(chinese + " " + english, cause);
    }

    /** PostgreSQL itself knows why, and wrote it there. */
    static DatabaseRefusal seeing(Path log) {
        return new DatabaseRefusal(
                "内置 PostgreSQL 无法启动或停止，原因见 %s。".formatted(log),
                "The embedded PostgreSQL could not be started or stopped; that file says why.");
    }
}
