package cn.linli.forums.items;

import cn.linli.kernel.Refused;
import cn.linli.residents.Phone;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner who asked, and where to find them again.
 *
 * @param household the home, where what was said means one
 * @param home as it was said or is known; empty where somebody gave none
 */
@Embeddable
public record Raiser(
        @Column(name = "raiser") String name,
        @Nullable UUID householdId,
        String home,
        @Nullable Phone phone) {

    public static final int LONGEST_NAME = 30;
    public static final int LONGEST_HOME = 80;

    public Raiser {
        name = name.strip();
        home = home.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.because("forum.question.raiser", LONGEST_NAME).at("raiser");
        }
        if (home.length() > LONGEST_HOME) {
            throw Refused.because("forum.words.tooLong", LONGEST_HOME).at("home");
        }
    }

    /** Name and home as people say them. */
    public String said() {
        return home.isEmpty() ? name : name + " · " + home;
    }

    /** For a paper that every owner reads: the family name and nothing else. */
    public String discreetly() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
