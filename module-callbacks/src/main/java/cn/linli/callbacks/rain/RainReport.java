package cn.linli.callbacks.rain;

import cn.linli.callbacks.Rainfall;
import java.util.Set;
import java.util.UUID;

/** One row of a list of rains, with the estates that its place means. */
public record RainReport(Set<UUID> at, Rainfall fall) {}
