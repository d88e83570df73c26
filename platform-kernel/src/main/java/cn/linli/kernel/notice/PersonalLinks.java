package cn.linli.kernel.notice;

import java.util.Optional;
import java.util.UUID;

/**
 * A room whose pages open by a secret in their address contributes a bean: the secret is made at the moment of sending, and
 * neither the outbox nor a failed delivery holds it.
 */
public interface PersonalLinks {

    /** Under which {@link OutsideTelling#personal} names them, such as {@code survey-form}. */
    String type();

    /** The path of the page with its secret; none where there is nothing to open any more, and then nothing is sent. */
    Optional<String> path(UUID estate, String id);
}
