package cn.linli.residents.unoccupied;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EmptyRoundRepository extends Repository<EmptyRound, UUID> {

    EmptyRound save(EmptyRound round);

    boolean existsByEstateIdAndMonthAndState(UUID estateId, LocalDate month, EmptyState state);

    List<EmptyRound> findAllByEstateIdAndStateAndDoneAtIsNull(UUID estateId, EmptyState state);

    List<EmptyRound> findAllByEstateIdAndIdIn(UUID estateId, Collection<UUID> ids);

    List<EmptyRound> findAllByEstateIdAndMonthOrderByState(UUID estateId, LocalDate month);

    List<EmptyRound> findAllByIdIn(Collection<UUID> ids);
}
