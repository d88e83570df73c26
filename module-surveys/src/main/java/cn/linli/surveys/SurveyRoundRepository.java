package cn.linli.surveys;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SurveyRoundRepository extends Repository<SurveyRound, UUID> {

    Optional<SurveyRound> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one round at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SurveyRound> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    Optional<SurveyRound> findByEstateIdAndLetterId(UUID estate, UUID letter);
}
