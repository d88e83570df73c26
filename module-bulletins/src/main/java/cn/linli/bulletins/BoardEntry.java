package cn.linli.bulletins;

/**
 * What another room offers owners on the public board, above the papers; each room may contribute one bean.
 *
 * @param template with a fragment {@code entry}, which finds the estate in the page
 * @param order the smallest first
 */
public record BoardEntry(String template, int order) {}
