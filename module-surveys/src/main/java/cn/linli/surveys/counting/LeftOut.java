package cn.linli.surveys.counting;

/**
 * What was left out and why: homes of a building that could not be asked, or papers that could not be keyed.
 *
 * @param homes drawn homes, and not papers that came back
 */
public record LeftOut(boolean homes, String building, String reason, int number) {}
