package cn.linli.kernel.notice;

import java.util.Optional;
import java.util.UUID;

/** A room that knows people without an account contributes a bean, which is asked at the moment of sending. */
public interface Outsiders {

    /** The person as one that may be written to now; none who is gone or has not agreed. */
    Optional<Outsider> reach(UUID estate, UUID person);
}
