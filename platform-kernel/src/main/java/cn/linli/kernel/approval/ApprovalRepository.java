package cn.linli.kernel.approval;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalRepository extends Repository<ApprovalRequest, UUID> {

    ApprovalRequest save(ApprovalRequest request);

    Optional<ApprovalRequest> findByEstateAndId(UUID estate, UUID id);

    /** Of two who answer at the same moment the second waits, and learns that it has been decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ApprovalRequest r where r.estate = :estate and r.id = :id")
    Optional<ApprovalRequest> findForDecision(UUID estate, UUID id);

    @Query("select r from ApprovalRequest r where r.estate = :estate and r.subjectType = :subjectType"
            + " and r.subjectId = :subjectId and r.matter = :matter and r.decision.at is null")
    Optional<ApprovalRequest> findOpen(UUID estate, String subjectType, String subjectId, String matter);

    @Query("select r from ApprovalRequest r where r.estate = :estate and r.decision.at is not null"
            + " order by r.decision.at desc, r.id desc")
    List<ApprovalRequest> findDecided(UUID estate, Limit limit);
}
