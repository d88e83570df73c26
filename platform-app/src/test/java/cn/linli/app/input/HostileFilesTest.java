package cn.linli.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field that takes a file refuses what is none of those it is for, in a sentence; the fields are found on the pages. */
class HostileFilesTest extends SceneTest {

    @Test
    void noFieldTakesAHostileFile() throws IOException {
        List<Target> fields = targets().stream().filter(Target::isMultipart).toList();
        Map<String, byte[]> files = HostileFiles.all();
        List<String> wrong = new ArrayList<>();
        for (Target target : fields) {
            files.forEach((name, content) -> {
                Locale language = name.length() % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                jdbc.sql("delete from throttle_try").update();
                HttpResponse<String> answer = send(scene.sender(target.role(), language), target, name, content);
                List<String> faults = Verdict.on(answer, language, false);
                if (answer.statusCode() < 400 && !Verdict.says(answer, language)) {
                    wrong.add(target.address() + " took " + name);
                }
                faults.forEach(fault -> wrong.add(target.address() + " with " + name + " " + fault));
            });
        }
        System.out.println("Hostile files: " + files.size() + " to each of " + fields.size() + " forms");
        assertThat(wrong).isEmpty();
        assertThat(fields).hasSizeGreaterThanOrEqualTo(5);
    }

    /** What is only read later is looked at when it has been read. */
    private HttpResponse<String> send(Sender sender, Target target, String name, byte[] content) {
        HttpResponse<String> answer = sender.post(
                target.path(),
                Stream.concat(
                                Stream.of(Part.of("_csrf", sender.token())),
                                target.filled(UUID.randomUUID()).stream()
                                        .map(part -> part.fileName() == null
                                                ? part
                                                : new Part(part.name(), content, name.replaceFirst(".*\\|", ""))))
                        .toList());
        String location = answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
        if (location.contains("/imports/")) {
            finishImports();
            return sender.get(location);
        }
        return answer;
    }
}
