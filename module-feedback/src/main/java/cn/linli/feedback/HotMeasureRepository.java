package cn.linli.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HotMeasureRepository extends Repository<HotMeasure, UUID> {

    HotMeasure save(HotMeasure measure);

    Optional<HotMeasure> findByProblemIdAndId(UUID problemId, UUID id);

    List<HotMeasure> findAllByProblemIdOrderByDueAscIdAsc(UUID problemId);

    List<HotMeasure> findAllByIdIn(Collection<UUID> ids);
}
