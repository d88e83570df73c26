package cn.linli.surveys;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionnaireRepository extends Repository<Questionnaire, UUID> {

    Questionnaire save(Questionnaire questionnaire);

    Optional<Questionnaire> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Questionnaire> findForUpdateById(UUID id);

    @Query("select coalesce(max(one.number), 0) from Questionnaire one")
    int lastNumber();
}
