package cn.linli.callbacks;

import cn.linli.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair that was done, as it is brought here.
 *
 * @param number by which its sender knows it; the same number twice is the same repair
 * @param household at which home; repairs in common parts have no owner to ask
 * @param what was repaired, in words
 * @param worker who did it, where that is somebody with an account
 * @param workerName who did it
 * @param warrantyUntil the last day of its warranty, where there is one
 * @param ticket the matter that it settled
 * @param redoOf the bad repair that it makes good
 */
public record NewRepair(
        RepairSource source,
        String number,
        RepairKind kind,
        Trade trade,
        UUID household,
        String what,
        @Nullable UUID worker,
        String workerName,
        Instant doneAt,
        @Nullable LocalDate warrantyUntil,
        @Nullable UUID ticket,
        @Nullable UUID redoOf) {

    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_WORDS = 500;

    public NewRepair {
        number = need(number, LONGEST_NUMBER, "callback.repair.number", "number");
        what = need(what, LONGEST_WORDS, "callback.repair.what", "what");
        workerName = need(workerName, LONGEST_NAME, "callback.repair.worker", "worker");
    }

    private static String need(String text, int longest, String key, String field) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw Refused.because(key, longest).at(field);
        }
        return plain;
    }
}
