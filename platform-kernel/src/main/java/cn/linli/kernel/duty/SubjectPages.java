package cn.linli.kernel.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a kind of subject are found and named; the module that owns the subjects contributes one bean.
 */
public interface SubjectPages {

    /** The {@link Subject#type()} that it knows. */
    String type();

    /** A line for each subject that is still there, by id. */
    Map<String, Line> describe(UUID estate, Collection<String> ids);

    /** The same at several estates, which costs no more statements than one. */
    default Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        wanted.forEach((estate, ids) -> found.put(estate, describe(estate, ids)));
        return found;
    }

    /** Pages whose subjects are looked up at all estates at once; those of one estate are asked for the same way. */
    interface AtManyEstates extends SubjectPages {

        @Override
        Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted);

        @Override
        default Map<String, Line> describe(UUID estate, Collection<String> ids) {
            return describe(Map.of(estate, ids)).getOrDefault(estate, Map.of());
        }
    }

    /**
     * @param title what the matter is about, in its own words
     * @param place the home or part of the estate, where there is one
     * @param link address of the matter's page
     */
    record Line(String title, @Nullable String place, String link) {}
}
