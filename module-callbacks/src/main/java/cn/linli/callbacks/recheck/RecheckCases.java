package cn.linli.callbacks.recheck;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RecheckCases extends Repository<RecheckCase, UUID> {

    RecheckCase save(RecheckCase one);

    Optional<RecheckCase> findByEstateIdAndRecheckIdAndId(UUID estate, UUID recheck, UUID id);

    List<RecheckCase> findAllByEstateIdAndRecheckIdOrderByPosition(UUID estate, UUID recheck);

    boolean existsByEstateIdAndRepairIdAndAnswerAtIsNullAndLetGoAtIsNull(UUID estate, UUID repair);
}
