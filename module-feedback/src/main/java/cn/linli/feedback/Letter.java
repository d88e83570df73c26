package cn.linli.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply letter to an owner, kept with the ticket.
 */
public record Letter(UUID id, int round, String body, Instant writtenAt, String writtenBy) {}
