package cn.linli.callbacks.incoming;

import static cn.linli.callbacks.NewRepair.LONGEST_NAME;
import static cn.linli.callbacks.NewRepair.LONGEST_NUMBER;
import static cn.linli.callbacks.NewRepair.LONGEST_WORDS;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was sent, and gathers everything that is wrong with it, so that it is corrected once. */
final class RepairReading {

    private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cs}\\p{Cc}]");
    private static final Pattern UNKEEPABLE_IN_LINES = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n\\r\\t]]");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_HOME = 40;

    private final Function<RepairField, String> texts;
    private final Wording wording;
    private final ZoneId zone;
    private final List<Refused> wrong = new ArrayList<>();

    private RepairReading(Function<RepairField, String> texts, Wording wording, ZoneId zone) {
        this.texts = texts;
        this.wording = wording;
        this.zone = zone;
    }

    /**
     * What came of it.
     *
     * @param repair none where something is wrong
     */
    record Read(@Nullable SentRepair repair, List<Refused> wrong) {}

    /**
     * @param texts empty for what was left out
     * @param zone of the estate
     */
    static Read of(Function<RepairField, String> texts, Wording wording, ZoneId zone, Instant now) {
        RepairReading reading = new RepairReading(texts, wording, zone);
        SentRepair repair = reading.read(now);
        return new Read(reading.wrong.isEmpty() ? repair : null, List.copyOf(reading.wrong));
    }

    private @Nullable SentRepair read(Instant now) {
        String number = text(RepairField.NUMBER, LONGEST_NUMBER, "callback.repair.number");
        RepairKind kind = one(RepairField.KIND, wording::kind, RepairKind.values());
        String home = text(RepairField.HOME, LONGEST_HOME, "callbacks.home.unknown");
        Trade trade = texts.apply(RepairField.TRADE).isBlank()
                ? Trade.OTHER
                : one(RepairField.TRADE, wording::trade, Trade.values());
        String worker = text(RepairField.WORKER, LONGEST_NAME, "callback.repair.worker");
        Instant doneAt = doneAt(now);
        LocalDate warranty = warranty(doneAt);
        String what = text(RepairField.WHAT, LONGEST_WORDS, "callback.repair.what");
        return kind == null || trade == null || doneAt == null
                ? null
                : new SentRepair(number, kind, home, trade, worker, doneAt, warranty, what);
    }

    private String text(RepairField field, int longest, String sentence) {
        String text = texts.apply(field).strip();
        if (text.isEmpty() || text.length() > longest) {
            no(field, sentence, longest);
        } else if ((field == RepairField.WHAT ? UNKEEPABLE_IN_LINES : UNKEEPABLE)
                .matcher(text)
                .find()) {
            no(field, "callback.sent.text");
        }
        return text;
    }

    private <E extends Enum<E>> @Nullable E one(RepairField field, Function<String, Optional<E>> words, E[] all) {
        Optional<E> found = words.apply(texts.apply(field).strip());
        if (found.isEmpty()) {
            no(field, wanted(field), Stream.of(all).map(CodeWording::code).collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    private @Nullable Instant doneAt(Instant now) {
        try {
            Instant at = wording.moment(texts.apply(RepairField.DONE_AT).strip());
            within(at.atZone(zone).toLocalDate());
            if (at.isAfter(now)) {
                no(RepairField.DONE_AT, "callback.repair.notYet");
            }
            return at;
        } catch (DateTimeException malformed) {
            no(RepairField.DONE_AT, wanted(RepairField.DONE_AT));
            return null;
        }
    }

    private @Nullable LocalDate warranty(@Nullable Instant doneAt) {
        String text = texts.apply(RepairField.WARRANTY_UNTIL).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = within(wording.day(text));
            if (doneAt != null && day.isBefore(doneAt.atZone(zone).toLocalDate())) {
                no(RepairField.WARRANTY_UNTIL, "callback.sent.warrantyOver");
            }
            return day;
        } catch (DateTimeException malformed) {
            no(RepairField.WARRANTY_UNTIL, "callbacks.date.malformed");
            return null;
        }
    }

    private String wanted(RepairField field) {
        return "callback.sent." + field.getKey() + "." + wording.ending();
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("No repair was done then: " + day);
        }
        return day;
    }

    private void no(RepairField field, String sentence, Object... arguments) {
        wrong.add(Refused.because(sentence, arguments).at(field.getKey()));
    }
}
