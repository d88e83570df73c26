package cn.linli.callbacks;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RainstormRepository extends Repository<Rainstorm, UUID> {

    Rainstorm save(Rainstorm rainstorm);

    Optional<Rainstorm> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who decide about one rain at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Rainstorm> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    /** The same rain, told by the same source. */
    boolean existsByEstateIdAndBeganAtAndEndedAtAndSourceAndRefusedBecauseIsNull(
            UUID estate, Instant beganAt, Instant endedAt, String source);

    /** Whatever is known of that time, refused or not. */
    boolean existsByEstateIdAndBeganAtLessThanAndEndedAtGreaterThan(UUID estate, Instant until, Instant from);

    /** Two that tell of rain at one estate at the same moment: the second sees what the first did. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:estate as text), 31))) held",
            nativeQuery = true)
    int oneAtATime(UUID estate);

    List<Rainstorm> findTop50ByEstateIdOrderByEndedAtDesc(UUID estate);
}
