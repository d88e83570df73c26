package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.access.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/** Somebody does something over HTTP: it is done and leaves one line, or it is refused with a sentence and leaves nothing. */
@RequiredArgsConstructor
final class Act {

    private final Footprint footprint;

    /** {@code done}, or the key of the sentence that refused it. */
    String post(Caller who, String path, Map<String, String> fields) {
        return outcome(path, () -> who.post(path, fields));
    }

    String outcome(String path, Supplier<HttpResponse<String>> post) {
        var before = footprint.taken();
        long entries = footprint.journalEntries();
        HttpResponse<String> answer = post.get();
        String what = "POST " + path + " answered " + answer.statusCode();
        if (answer.statusCode() == 302 || answer.statusCode() == 303 || isAnswered(answer)) {
            assertThat(footprint.journalEntries() - entries)
                    .as(what + ": an act leaves one line in the journal")
                    .isEqualTo(1);
            return ActTable.DONE;
        }
        assertThat(answer.statusCode()).as(what).isIn(403, 404, 409, 422);
        List<String> said = Said.in(answer.body());
        assertThat(said).as(what + " with one sentence\n" + answer.body()).hasSize(1);
        assertThat(footprint.taken()).as(what + ", and nothing is written").isEqualTo(before);
        return said.get(0);
    }

    /** A page is an answer too, where the act was to see something. */
    private static boolean isAnswered(HttpResponse<String> answer) {
        return answer.statusCode() == 200;
    }
}
