package cn.linli.residents.movein;

import java.time.Instant;

/**
 * Something that the owner found in the new home, and what became of it.
 *
 * @param small solved the same day; others within a week
 * @param number under which it is followed to its end
 * @param link address of its page
 */
public record MoveInProblem(String words, boolean small, String by, Instant at, String number, String link) {}
