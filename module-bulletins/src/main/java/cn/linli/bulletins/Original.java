package cn.linli.bulletins;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The signed paper itself, which cannot change.
 *
 * @param file the kept PDF
 * @param sha256 of its bytes; who has the file can tell whether it is this one
 */
@Embeddable
public record Original(UUID file, String sha256) {}
