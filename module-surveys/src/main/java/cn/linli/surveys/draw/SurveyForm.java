package cn.linli.surveys.draw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of one drawn home.
 *
 * @param serial printed on the coupon, counted in the round from 1
 * @param position the home's place in the frame; the order in which a butler walks
 * @param home the home's label, such as {@code 3-1-1201}
 * @param unit empty where the building has no units
 * @param message how far the message with its link has got; none where none was asked for
 */
public record SurveyForm(
        UUID id,
        UUID estate,
        UUID round,
        UUID household,
        int serial,
        int position,
        String home,
        String building,
        String unit,
        @Nullable HandOut handedOut,
        @Nullable FormMessage message,
        @Nullable Exclusion excluded,
        @Nullable Answered answered) {

    /** The page that a home's link opens, before the secret. */
    public static final String LINK = "/s/survey/";

    /** As it stands on the coupon: {@code 0012}. */
    public String label() {
        return String.format("%04d", serial);
    }

    /** Counts among those issued. */
    public boolean isIssued() {
        return handedOut != null && excluded == null;
    }

    /** Neither handed out nor left out. */
    public boolean isOpen() {
        return handedOut == null && excluded == null;
    }
}
