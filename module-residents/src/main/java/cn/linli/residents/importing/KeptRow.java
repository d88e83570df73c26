package cn.linli.residents.importing;

/**
 * Something that an undone import has left as it is.
 *
 * @param label the home, and the person where it is about one
 * @param reason key of the sentence
 */
public record KeptRow(String label, String reason) {}
