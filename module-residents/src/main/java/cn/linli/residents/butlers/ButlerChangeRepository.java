package cn.linli.residents.butlers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ButlerChangeRepository extends Repository<ButlerChange, UUID> {

    ButlerChange save(ButlerChange change);

    Optional<ButlerChange> findByEstateIdAndId(UUID estateId, UUID id);

    List<ButlerChange> findAllByEstateIdAndIdIn(UUID estateId, List<UUID> ids);

    List<ButlerChange> findAllByEstateIdOrderByEnteredAtDescIdDesc(UUID estateId, Limit limit);
}
