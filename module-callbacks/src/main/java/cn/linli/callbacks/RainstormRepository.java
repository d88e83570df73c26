package cn.linli.callbacks;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RainstormRepository extends Repository<Rainstorm, UUID> {

    Rainstorm save(Rainstorm rainstorm);

    Optional<Rainstorm> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who decide about one rain at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Rainstorm> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    List<Rainstorm> findTop50ByEstateIdOrderByEndedAtDesc(UUID estate);
}
