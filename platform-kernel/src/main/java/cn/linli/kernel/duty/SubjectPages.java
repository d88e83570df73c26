package cn.linli.kernel.duty;

import java.util.Collection;
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

    /**
     * @param title what the matter is about, in its own words
     * @param place the home or part of the estate, where there is one
     * @param link address of the matter's page
     */
    record Line(String title, @Nullable String place, String link) {}
}
