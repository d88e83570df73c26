package cn.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.LinliApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** The rooms know each other only in the direction they may; {@code docs/modules} draws them as they are. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LinliApplication.class);

    @Test
    void theRoomsKnowEachOtherOnlyAsTheyMay() {
        MODULES.verify();
    }

    /**
     * The drawings are part of the repository and fail this test when they are stale; {@code -Dlinli.regenerate=true} writes
     * them anew. They are compared line by line in any order, as the program that draws them keeps none.
     */
    @Test
    void theDrawingsOfTheRoomsAreUpToDate(@TempDir Path fresh) {
        Documenter.Options options = Documenter.Options.defaults().withOutputFolder(fresh.toString());
        new Documenter(MODULES, options)
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeIndividualModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();

        Map<String, String> drawn = read(fresh);
        assertThat(drawn).containsKeys("components.puml", "module-kernel.adoc", "module-web.adoc", "module-app.adoc");
        Path kept = repository().resolve("docs/modules");
        if (Boolean.getBoolean("linli.regenerate")) {
            write(drawn, kept);
        }
        assertThat(lines(read(kept)))
                .as("docs/modules; -Dlinli.regenerate=true writes it anew")
                .isEqualTo(lines(drawn));
    }

    private static Map<String, List<String>> lines(Map<String, String> drawings) {
        Map<String, List<String>> lines = new TreeMap<>();
        drawings.forEach((name, drawing) ->
                lines.put(name, drawing.lines().map(ModulesTest::entry).sorted().toList()));
        return lines;
    }

    /** The first entry of a list bears the bar of its table's cell, whichever entry that is. */
    private static String entry(String line) {
        return line.startsWith("|* ") ? line.substring(1) : line;
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }

    private static Map<String, String> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), ModulesTest::content, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> drawn, Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : (Iterable<Path>) old::iterator) {
                    Files.delete(file);
                }
            }
            for (var drawing : drawn.entrySet()) {
                Files.writeString(folder.resolve(drawing.getKey()), drawing.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
