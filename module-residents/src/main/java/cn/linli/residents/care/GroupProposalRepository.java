package cn.linli.residents.care;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GroupProposalRepository extends Repository<GroupProposal, UUID> {

    GroupProposal save(GroupProposal proposal);

    Optional<GroupProposal> findByEstateIdAndId(UUID estateId, UUID id);

    @Query(
            "select p from GroupProposal p where p.estateId = :estate and p.decided.decidedAt is null order by p.proposedAt, p.id")
    List<GroupProposal> open(UUID estate, Limit limit);

    @Query("select count(p) > 0 from GroupProposal p where p.estateId = :estate"
            + " and (p.householdId = :household and p.decided.decidedAt is null"
            + " or p.sourceType = :type and p.sourceId = :source)")
    boolean isKnown(UUID estate, UUID household, String type, String source);
}
