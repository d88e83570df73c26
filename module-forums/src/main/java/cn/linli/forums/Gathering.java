package cn.linli.forums;

import cn.linli.kernel.Refused;
import java.time.Duration;
import java.time.Instant;

/** Where and when owners sit together. */
public record Gathering(String name, String place, Instant startsAt, Instant endsAt) {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_PLACE = 80;
    private static final Duration LONGEST = Duration.ofHours(12);

    public Gathering {
        name = name.strip();
        place = place.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.because("forum.session.name", LONGEST_NAME).at("name");
        }
        if (place.isEmpty() || place.length() > LONGEST_PLACE) {
            throw Refused.because("forum.session.place", LONGEST_PLACE).at("place");
        }
        if (!endsAt.isAfter(startsAt)) {
            throw Refused.because("forum.session.backwards").at("until");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Refused.because("forum.session.tooLong", LONGEST.toHours()).at("until");
        }
    }
}
