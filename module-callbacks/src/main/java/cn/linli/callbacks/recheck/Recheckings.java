package cn.linli.callbacks.recheck;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Recheckings extends Repository<Recheck, UUID> {

    Recheck save(Recheck recheck);

    Optional<Recheck> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one re-check at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Recheck> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    boolean existsByEstateIdAndMonth(UUID estate, String month);
}
