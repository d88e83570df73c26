package cn.linli.residents.importing;

import java.util.List;

/**
 * A row that cannot be taken over.
 *
 * @param number as the spreadsheet shows it
 * @param original its cells as they stand in the file
 */
public record BadRow(int number, List<String> original, List<Problem> problems) {}
