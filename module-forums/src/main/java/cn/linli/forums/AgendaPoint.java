package cn.linli.forums;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One point of an agenda.
 *
 * @param source the subject of tickets that a common concern was taken from
 */
public record AgendaPoint(
        UUID id, AgendaPart part, String words, @Nullable String source) {}
