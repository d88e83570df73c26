package cn.linli.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs under the right account. The library's class would start the server with trust for
 * everybody on this machine and without fsync, and could not take over from a killed program; so it only brings them.
 */
record Tools(Programs programs, Account account, Path output) {

    /**
     * What they say goes into a file and never a pipe: the server would inherit it, and it would break when this
     * program dies.
     */
    int run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(programs.path(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start().waitFor();
    }
}
