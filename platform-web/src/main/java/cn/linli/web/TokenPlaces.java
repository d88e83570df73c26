package cn.linli.web;

import java.util.Optional;
import java.util.UUID;

/** What a room contributes whose owners' links begin with {@link #prefix()}: the estate that a link belongs to. */
public interface TokenPlaces {

    /** Such as {@code /t/}. */
    String prefix();

    /** Asked before anything of the estate can be seen. */
    Optional<UUID> estateBehind(String token);
}
