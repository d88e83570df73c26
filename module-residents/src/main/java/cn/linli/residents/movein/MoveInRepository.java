package cn.linli.residents.movein;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MoveInRepository extends Repository<MoveIn, UUID> {

    MoveIn save(MoveIn moveIn);

    Optional<MoveIn> findByEstateIdAndId(UUID estateId, UUID id);

    List<MoveIn> findAllByEstateIdAndIdIn(UUID estateId, Collection<UUID> ids);

    @Query("select m from MoveIn m where m.estateId = :estate and m.householdId = :household"
            + " and m.finishedAt is null and m.calledOff.offAt is null")
    Optional<MoveIn> running(UUID estate, UUID household);

    @Query("select m from MoveIn m where m.estateId = :estate and m.finishedAt is null and m.calledOff.offAt is null"
            + " order by m.movesOn, m.id")
    List<MoveIn> running(UUID estate, Limit limit);
}
