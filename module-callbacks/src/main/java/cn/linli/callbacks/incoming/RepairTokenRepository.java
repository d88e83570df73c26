package cn.linli.callbacks.incoming;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RepairTokenRepository extends Repository<RepairToken, UUID> {

    RepairToken save(RepairToken token);

    List<RepairToken> findAllByEstateIdOrderByIssuedAtDesc(UUID estate);

    /** Two who withdraw at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RepairToken> findForUpdateByEstateIdAndId(UUID estate, UUID id);
}
