package cn.linli.residents;

import java.util.UUID;

/**
 * A person of a home, with the number masked.
 *
 * @param maskedPhone {@code 138****1234}, empty where no number is known
 */
public record PersonCard(UUID id, String name, Relation relation, String maskedPhone, OwnerGroup group) {}
