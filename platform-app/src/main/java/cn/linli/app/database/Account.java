package cn.linli.app.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose rights PostgreSQL runs with: it refuses to run as root, and reads only what belongs to itself. */
record Account(String owner, List<String> prefix) {

    private static final String ROOT = "root";
    private static final String NOBODY = "nobody";

    /** An ordinary user is what they are; root steps into a user namespace, or where there is none becomes nobody. */
    static Account current() {
        String user = System.getProperty("user.name");
        if (!ROOT.equals(user)) {
            return new Account(user, List.of());
        }
        return LinuxUtils.isUnshareAvailable() ? new Account(ROOT, List.of("unshare", "-U")) : nobody();
    }

    /** What root becomes in a container that allows no user namespaces. */
    static Account nobody() {
        return new Account(NOBODY, List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups"));
    }

    /**
     * Makes what lies here this account's own where root may decide that, and refuses what belongs to somebody else,
     * which PostgreSQL would refuse in less helpful words.
     */
    void take(Path path) throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return;
        }
        String actual = Files.getOwner(path).getName();
        if (actual.equals(owner)) {
            return;
        }
        if (prefix.isEmpty() || !Set.of(ROOT, NOBODY).contains(actual)) {
            throw new DatabaseRefusal(
                    "数据库目录 %s 属于用户 %s，请以该用户启动。".formatted(path, actual),
                    "The database folder belongs to the user %s; start Linli as that user.".formatted(actual));
        }
        var principal = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, principal);
            }
        }
    }
}
