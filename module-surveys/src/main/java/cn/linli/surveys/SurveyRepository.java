package cn.linli.surveys;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SurveyRepository extends Repository<Survey, UUID> {

    /** At once: what follows in SQL refers to it. */
    Survey saveAndFlush(Survey survey);

    Optional<Survey> findById(UUID id);
}
