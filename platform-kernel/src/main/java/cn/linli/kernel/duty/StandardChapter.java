package cn.linli.kernel.duty;

import java.util.List;

/**
 * The clauses that a module keeps; each module contributes one bean.
 */
public record StandardChapter(String module, List<? extends Standard> standards) {}
