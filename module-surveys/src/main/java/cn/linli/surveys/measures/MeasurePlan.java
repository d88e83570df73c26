package cn.linli.surveys.measures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is done, by whom, by when (SUR-13).
 */
public record MeasurePlan(String measure, UUID personId, String personName, LocalDate due) {

    public MeasurePlan {
        measure = measure(measure);
    }

    /** The measure, read on its own. */
    public static String measure(String typed) {
        return Said.of(typed, Said.LONGEST, "survey.measure.words", "measure");
    }
}
