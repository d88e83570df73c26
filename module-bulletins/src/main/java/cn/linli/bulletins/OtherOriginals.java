package cn.linli.bulletins;

import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.util.Optional;

/** Sealed papers that another room keeps and that are never published; found by the fingerprint of all their bytes alone. */
public interface OtherOriginals {

    Optional<Sealed> withFingerprint(String sha256);

    /**
     * What may be said of such a paper to whoever holds it.
     *
     * @param kind key of the words for what kind of paper it is
     * @param by who sealed it
     */
    record Sealed(Estate estate, String kind, String title, String by, Instant at) {}
}
