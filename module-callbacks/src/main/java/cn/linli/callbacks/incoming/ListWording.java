package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** As people write it in a list: the words of our own pages and what offices say for them, and local times. */
final class ListWording implements Wording {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern MOMENT =
            Pattern.compile(DAY.pattern() + "\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");
    private static final int HOUR = 4;
    private static final int MINUTE = 5;

    private final Map<String, RepairKind> kinds = new HashMap<>();
    private final Map<String, Trade> trades = new HashMap<>();
    private final ZoneId zone;

    ListWording(MessageSource messages, ZoneId zone) {
        this.zone = zone;
        for (Locale language : LANGUAGES) {
            for (RepairKind kind : RepairKind.values()) {
                kinds.put(folded(messages.getMessage("callbacks.kind." + kind, null, language)), kind);
                for (String word : words(messages, "callback.list.kind." + kind, language)) {
                    kinds.put(word, kind);
                }
            }
            for (Trade trade : Trade.values()) {
                trades.put(folded(messages.getMessage("callbacks.trade." + trade, null, language)), trade);
                for (String word : words(messages, "callback.list.trade." + trade, language)) {
                    trades.put(word, trade);
                }
            }
        }
    }

    private static List<String> words(MessageSource messages, String key, Locale language) {
        return List.of(folded(messages.getMessage(key, null, language).replace(' ', '|'))
                .split("\\|"));
    }

    @Override
    public Optional<RepairKind> kind(String text) {
        return Optional.ofNullable(kinds.get(folded(text)));
    }

    @Override
    public Optional<Trade> trade(String text) {
        return Optional.ofNullable(trades.get(folded(text)));
    }

    @Override
    public Instant moment(String text) {
        Matcher found = MOMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!found.matches()) {
            throw new DateTimeException("No moment: " + text);
        }
        return LocalDateTime.of(day(found), LocalTime.of(number(found, HOUR), number(found, MINUTE)))
                .atZone(zone)
                .toInstant();
    }

    @Override
    public LocalDate day(String text) {
        Matcher found = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!found.matches()) {
            throw new DateTimeException("No day: " + text);
        }
        return day(found);
    }

    @Override
    public String ending() {
        return "word";
    }

    private static LocalDate day(Matcher found) {
        return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Width, case, spaces and the signs between words make no difference. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{P}&&[^|]]", "");
    }
}
