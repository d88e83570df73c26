package cn.linli.callbacks.incoming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Everything that is sent of a repair, in the order in which it is asked for. */
@Getter
@RequiredArgsConstructor
public enum RepairField {
    NUMBER("number", true),
    KIND("kind", true),
    HOME("home", true),
    /** Other where it is left out. */
    TRADE("trade", false),
    WORKER("worker", true),
    DONE_AT("doneAt", true),
    WARRANTY_UNTIL("warrantyUntil", false),
    WHAT("what", true);

    /** As it is called in JSON, and as the keys of its sentences end. */
    private final String key;

    private final boolean required;

    public static Optional<RepairField> called(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(RepairField::getKey).toList();
    }
}
