package cn.linli.app.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the embedded server runs. Given on its command line, which no file in the data folder can overrule. */
final class Settings {

    /** What makes an acknowledged commit survive a crash of the program, of the server and of the machine. */
    static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final List<String> OTHERS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            // People's names and phones stand in statements and in the details of errors; they do not belong in a log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private Settings() {}

    static String commandLine(int port) {
        Stream<String> durable = DURABLE.stream().map(name -> name + "=on");
        return Stream.of(Stream.of("port=" + port), durable, OTHERS.stream())
                .flatMap(settings -> settings)
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }
}
