package cn.linli.residents.care;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DiscontentRepository extends Repository<Discontent, UUID> {

    Discontent save(Discontent discontent);

    Optional<Discontent> findByEstateIdAndId(UUID estateId, UUID id);

    List<Discontent> findAllByEstateIdAndIdIn(UUID estateId, Collection<UUID> ids);

    @Query(
            "select d from Discontent d where d.estateId = :estate and d.householdId = :household and d.ending.endedAt is null")
    Optional<Discontent> running(UUID estate, UUID household);

    @Query("select d from Discontent d where d.id in :ids and d.ending.endedAt is null")
    List<Discontent> running(Collection<UUID> ids);
}
