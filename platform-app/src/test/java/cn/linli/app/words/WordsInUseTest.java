package cn.linli.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** Every sentence that code or a template asks for is there, and each that is there is asked for. */
class WordsInUseTest {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_\\-]+)+");

    /** Spring's binder looks for these by itself, from the kind of the field. */
    private static final Pattern BINDER = Pattern.compile("typeMismatch(\\.java\\.(lang|time)\\.[A-Za-z]+)?");

    /** The journal says classes, fields and constants in words, each by its own name. */
    private static final Pattern FOLLOWED = Pattern.compile("journal\\.(?:noun|field|value)\\.(?:.*\\.)?(\\w+)");

    /** What an action is called in the journal, or a step in the list of what is done: no sentence of its own. */
    private static final Set<String> NO_SENTENCE =
            Set.of("approval.decided", "document.issue", "document.issue-important");

    private final Set<String> said = Sources.said();
    private final List<KeyFamily> families = KeyFamilies.all(said);
    private final Set<String> names = Sources.names();
    private final Set<String> keys = WordsTest.keys();

    WordsInUseTest() throws IOException {}

    @Test
    void noSentenceWaitsForAPageThatNeverAsks() {
        Set<String> unused = new TreeSet<>();
        for (String key : keys) {
            boolean asked = said.contains(key)
                    || BINDER.matcher(key).matches()
                    || isFollowed(key)
                    || families.stream().anyMatch(family -> isSaid(family) && family.holds(key));
            if (!asked) {
                unused.add(key);
            }
        }
        assertThat(unused)
                .as(
                        "of %d keys; delete them, or name the family in KeyFamilies when code puts them together",
                        keys.size())
                .isEmpty();
    }

    @Test
    void everyEndOfAFamilyHasItsSentence() {
        assertThat(families).filteredOn(KeyFamily::whole).allSatisfy(family -> {
            assertThat(isSaid(family))
                    .as("%s is still put together somewhere", family.prefix())
                    .isTrue();
            assertThat(keys).as(family.prefix()).containsAll(family.keys());
        });
    }

    @Test
    void whatLooksLikeAKeyIsOne() {
        Set<String> roots = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Map<String, String> missing = new TreeMap<>();
        for (Map<String, List<String>> files : List.of(Sources.literals(), Sources.quotedInPages())) {
            files.forEach((file, literals) -> literals.stream()
                    .map(Sources::bare)
                    .filter(literal -> KEY.matcher(literal).matches() && roots.contains(literal.split("\\.")[0]))
                    .filter(literal -> !keys.contains(literal) && !NO_SENTENCE.contains(literal))
                    // What the journal calls an act has its sentence there.
                    .filter(literal -> !keys.contains("journal.action." + literal))
                    .forEach(literal -> missing.put(literal, file)));
        }
        assertThat(missing).isEmpty();
    }

    private boolean isFollowed(String key) {
        Matcher followed = FOLLOWED.matcher(key);
        return followed.matches()
                && (names.contains(followed.group(1))
                        || names.contains(StringUtils.capitalize(followed.group(1)))
                        || said.contains(followed.group(1)));
    }

    private boolean isSaid(KeyFamily family) {
        return said.contains(family.prefix());
    }
}
