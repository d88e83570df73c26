package cn.linli.surveys.remarks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SurveyRemarkRepository extends Repository<SurveyRemark, UUID> {

    Optional<SurveyRemark> findByEstateIdAndRoundIdAndId(UUID estate, UUID round, UUID id);

    List<SurveyRemark> findAllByEstateIdAndRoundIdAndIdIn(UUID estate, UUID round, Collection<UUID> ids);
}
