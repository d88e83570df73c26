package cn.linli.surveys.measures;

import cn.linli.kernel.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a measure answers: a low area, or what several owners wrote about.
 *
 * @param concern what owners said, in a line, as the public letter names it
 */
public record MeasureAbout(@Nullable UUID area, @Nullable String topic, String concern) {

    public static final int LONGEST = 500;

    public MeasureAbout {
        if ((area == null) == (topic == null)) {
            throw Refused.because("survey.measure.about").at("about");
        }
        concern = concern(concern);
    }

    /** The concern, read on its own. */
    public static String concern(String typed) {
        return Said.of(typed, LONGEST, "survey.measure.concern", "concern");
    }
}
