package cn.linli.forums;

import cn.linli.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The points of FOR-2 but place and time, which stand with each session. While a forum is being prepared a point may be
 * empty; the invitation goes out only when none is.
 *
 * @param content what it is about
 * @param participants who is asked to come, and who sits on the company's side
 * @param layout how the room is set up
 */
public record Preparation(
        String title,
        @Nullable ForumForm form,
        @Nullable String content,
        @Nullable String participants,
        @Nullable String layout,
        @Nullable Long budgetFen) {

    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_CONTENT = 2000;
    public static final int LONGEST_PARTICIPANTS = 500;
    public static final int LONGEST_LAYOUT = 1000;

    public Preparation {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refused.because("forum.title.needed", LONGEST_TITLE).at("title");
        }
        content = kept(content, LONGEST_CONTENT, "content");
        participants = kept(participants, LONGEST_PARTICIPANTS, "participants");
        layout = kept(layout, LONGEST_LAYOUT, "layout");
        if (budgetFen != null && budgetFen < 0) {
            throw Refused.because("forum.budget.negative").at("budget");
        }
    }

    private static @Nullable String kept(@Nullable String words, int longest, String field) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > longest) {
            throw Refused.because("forum.tooLong", longest).at(field);
        }
        return words.strip();
    }

    /** The points that are still empty: form field and the key of the sentence beside it. */
    public Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        missing(missing, "form", form);
        missing(missing, "content", content);
        missing(missing, "participants", participants);
        missing(missing, "layout", layout);
        missing(missing, "budget", budgetFen);
        return missing;
    }

    private static void missing(Map<String, String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.put(field, "forum.missing." + field);
        }
    }
}
