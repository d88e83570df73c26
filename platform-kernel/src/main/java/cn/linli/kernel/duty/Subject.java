package cn.linli.kernel.duty;

/**
 * What a duty is about: the noun of a module and its id, or a period such as {@code 2026Q4}.
 */
public record Subject(String type, String id) {

    public static Subject of(String type, Object id) {
        return new Subject(type, id.toString());
    }
}
