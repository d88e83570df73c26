package cn.linli.forums.papers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How complete a forum's dossier is.
 *
 * @param gaps what is missing, part by part; each part is there, one that lacks nothing with an empty list
 */
public record Dossier(Map<DossierPart, List<Gap>> gaps) {

    /**
     * One thing that is missing.
     *
     * @param key of the sentence that says it
     * @param argument what the sentence is about, such as an item's concern
     * @param item that it is about
     */
    public record Gap(String key, String argument, @Nullable UUID item) {

        static Gap of(String key) {
            return new Gap(key, "", null);
        }
    }

    public boolean isComplete() {
        return missing() == 0;
    }

    /** How many things are missing. */
    public int missing() {
        return gaps.values().stream().mapToInt(List::size).sum();
    }
}
