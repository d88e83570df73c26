package cn.linli.callbacks.web;

import cn.linli.callbacks.OwnersWord;
import cn.linli.kernel.Refused;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What quality fills in, as it was typed. */
final class RecheckForms {

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,3}");

    private RecheckForms() {}

    /** Which month, and how many of it. */
    record Draw(@Nullable String month, @Nullable String size) {

        List<Runnable> readings() {
            return List.of(this::about, this::number);
        }

        YearMonth about() {
            try {
                return YearMonth.parse(Typed.orEmpty(month));
            } catch (DateTimeException malformed) {
                throw Typed.choose("month");
            }
        }

        int number() {
            String digits = Typed.orEmpty(size);
            if (!SIZE.matcher(digits).matches()) {
                throw Refused.because("recheck.size", cn.linli.callbacks.recheck.Recheck.MOST)
                        .at("size");
            }
            return Integer.parseInt(digits);
        }
    }

    /** What the owner told quality. */
    record Answer(
            @Nullable String way,
            @Nullable String reached,
            @Nullable String attitude,
            @Nullable String punctuality,
            @Nullable String quality,
            @Nullable String fixed,
            @Nullable String said) {

        List<Runnable> readings() {
            return List.of(
                    () -> Typed.way(way),
                    () -> Typed.score(attitude, "attitude"),
                    () -> Typed.score(punctuality, "punctuality"),
                    () -> Typed.score(quality, "quality"),
                    () -> Typed.yesOrNo(fixed, "fixed"));
        }

        OwnersWord word() {
            return new OwnersWord(
                    Typed.way(way),
                    Typed.orEmpty(reached),
                    Typed.score(attitude, "attitude"),
                    Typed.score(punctuality, "punctuality"),
                    Typed.score(quality, "quality"),
                    Typed.yesOrNo(fixed, "fixed"),
                    Typed.orEmpty(said));
        }
    }

    /** Why the owner cannot be asked again. */
    record LetGo(@Nullable String reason) {}
}
