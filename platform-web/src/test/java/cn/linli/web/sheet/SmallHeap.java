package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files in a virtual machine of its own whose heap is small, and tells what became of each. */
final class SmallHeap {

    static List<String> read(String heap, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            System.out.println(outcome(Path.of(file)));
        }
    }

    private static String outcome(Path file) throws IOException {
        int rows = 0;
        try (SheetReader reader = SheetReader.open(file, "1.xlsx")) {
            for (SheetRow row : reader) {
                rows += row.number() > 0 ? 1 : 0;
            }
            return rows + " rows";
        } catch (Refused refused) {
            return refused.getCode();
        } catch (OutOfMemoryError e) {
            return "out of memory";
        }
    }

    private SmallHeap() {}
}
