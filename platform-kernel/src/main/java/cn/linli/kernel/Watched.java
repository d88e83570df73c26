package cn.linli.kernel;

import java.util.function.LongSupplier;

/**
 * A number that whoever keeps the program running watches, read anew each time; each room contributes its own, and none
 * names an estate or a person.
 *
 * @param name such as {@code outbox.waiting}
 * @param meaning one phrase in English, for the reader of the metrics
 */
public record Watched(String name, String meaning, LongSupplier value) {}
