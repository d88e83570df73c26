package cn.linli.residents;

/**
 * Something found.
 *
 * @param note a second line
 * @param link address of its page
 */
public record SearchHit(String title, String note, String link) {}
