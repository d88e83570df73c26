package cn.linli.surveys.measures;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SurveyMeasureRepository extends Repository<SurveyMeasure, UUID> {

    SurveyMeasure save(SurveyMeasure measure);

    Optional<SurveyMeasure> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one measure at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SurveyMeasure> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    List<SurveyMeasure> findAllByEstateIdAndRoundIdOrderByNumber(UUID estate, UUID round);
}
