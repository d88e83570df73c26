package cn.linli.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SpotCheckRepository extends Repository<SpotCheck, UUID> {

    SpotCheck save(SpotCheck check);

    Optional<SpotCheck> findByEstateIdAndId(UUID estate, UUID id);

    List<SpotCheck> findAllByEstateIdAndSupervisorIdAndDrawnAtGreaterThanEqualOrderByDrawnAt(
            UUID estate, UUID supervisor, Instant from);

    List<SpotCheck> findTop50ByEstateIdOrderByDrawnAtDesc(UUID estate);
}
