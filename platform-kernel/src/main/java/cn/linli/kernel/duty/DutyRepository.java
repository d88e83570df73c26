package cn.linli.kernel.duty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DutyRepository extends Repository<Duty, UUID> {

    Duty save(Duty duty);

    Optional<Duty> findById(UUID id);

    Optional<Duty> findByStandardAndEstateIdAndSubjectTypeAndSubjectIdAndRound(
            String standard, UUID estate, String subjectType, String subjectId, int round);

    Optional<Duty> findFirstByStandardAndEstateIdAndSubjectTypeAndSubjectIdOrderByRoundDesc(
            String standard, UUID estate, String subjectType, String subjectId);

    List<Duty> findAllByEstateIdAndSubjectTypeAndSubjectIdOrderBySince(
            UUID estate, String subjectType, String subjectId);

    List<Duty> findAllByEstateIdAndSubjectTypeAndSubjectIdInOrderByRound(
            UUID estate, String subjectType, Collection<String> subjectIds);
}
