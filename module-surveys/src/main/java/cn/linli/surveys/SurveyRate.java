package cn.linli.surveys;

import java.time.LocalDate;

/**
 * How many homes get a form, in percent of the frame: fewer where people have lived for five years (SUR-4).
 */
public record SurveyRate(int percent) {

    private static final int YEARS = 5;

    public static SurveyRate of(int percent) {
        return new SurveyRate(percent);
    }

    /** Whether the estate was first occupied five years ago or more; what began on 29 February is five on 28 February. */
    public static boolean isOld(LocalDate firstOccupied, LocalDate issueDate) {
        return !firstOccupied.plusYears(YEARS).isAfter(issueDate);
    }

    /** The least number of homes that is not below the rate. */
    public int numberOf(int frame) {
        return Math.toIntExact(((long) frame * percent + 99) / 100);
    }
}
