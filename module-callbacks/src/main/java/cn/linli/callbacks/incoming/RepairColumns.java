package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of a list of repairs, found by their titles in both languages. */
@Component
@RequiredArgsConstructor
public class RepairColumns {

    private static final int WIDE = 40;
    private static final int NARROW = 20;

    private final MessageSource messages;

    public SheetColumns of(Locale language) {
        return new SheetColumns(Arrays.stream(RepairField.values())
                .map(field -> column(field, language))
                .toList());
    }

    private SheetColumn column(RepairField field, Locale language) {
        SheetColumn column = SheetColumn.of(
                        field.getKey(), title(field, Locale.SIMPLIFIED_CHINESE), title(field, Locale.ENGLISH))
                .alsoKnownAs(say("callback.list.alias." + field.getKey(), Locale.SIMPLIFIED_CHINESE)
                        .split(" "))
                .hinting(say("callback.list.hint." + field.getKey(), language))
                .wide(field == RepairField.WHAT ? WIDE : NARROW)
                .choosing(choices(field, language));
        return field.isRequired() ? column.mandatory() : column;
    }

    public String title(RepairField field, Locale language) {
        return say("callback.list.column." + field.getKey(), language);
    }

    private List<String> choices(RepairField field, Locale language) {
        return switch (field) {
            case KIND -> words("callbacks.kind.", RepairKind.values(), language);
            case TRADE -> words("callbacks.trade.", Trade.values(), language);
            default -> List.of();
        };
    }

    private List<String> words(String prefix, Enum<?>[] all, Locale language) {
        return Arrays.stream(all).map(one -> say(prefix + one.name(), language)).toList();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
