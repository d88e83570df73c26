package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HotProblemRepository extends Repository<HotProblem, UUID> {

    HotProblem save(HotProblem problem);

    Optional<HotProblem> findByEstateIdAndId(UUID estateId, UUID id);

    List<HotProblem> findTop100ByEstateIdOrderByIdDesc(UUID estateId);
}
