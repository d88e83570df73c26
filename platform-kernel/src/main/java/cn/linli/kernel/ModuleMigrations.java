package cn.linli.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each room's own folder {@code db/migration/<room>} with its own numbering and history. The order does not matter
 * between rooms, because foreign keys stay inside one; only the shared tables come first.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Pattern ROOM = Pattern.compile("db/migration/([a-z_]+)/V");
    private static final String SHARED = "__root";

    @Override
    public void migrate(Flyway flyway) {
        rooms().forEach(room -> Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + room)
                .table("flyway_history_" + room.replace("__", ""))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    private static List<String> rooms() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
            return Stream.of(scripts)
                    .map(script -> {
                        try {
                            return ROOM.matcher(script.getURL().toString());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .filter(Matcher::find)
                    .map(matcher -> Objects.requireNonNull(matcher.group(1)))
                    .distinct()
                    .sorted(Comparator.comparing((String room) -> !room.equals(SHARED))
                            .thenComparing(room -> room))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
